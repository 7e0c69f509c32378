### 报告用语（中文）。句内不留空格；国家名称之间用顿号，不加连词。

## 会议与场次
numbered-gathering = { $gathering ->
    [session] { $ordinal }届会议
   *[meeting] { $ordinal }次会议
 }
sittings-held = { $sittings_known ->
    [no] { $sittings }会议上
   *[yes] { $sittings }场会议上
 }
sitting-held = { $sittings_known ->
    [no] { $day }的{ $sitting }会议上
   *[yes] { $day }{ $sitting }场会议上
 }
held-when = 于{ $dates }

## 刊头
masthead-distribution = Distr.:
masthead-date = 日期：
masthead-original = 原件：
distribution-general = 普遍
distribution-limited = 限制
distribution-restricted = 内部
language-ar = 阿拉伯文
language-en = 英文
language-es = 西班牙文
language-fr = 法文
language-ru = 俄文
language-zh = 中文
occasion = { $dates }，{ $place }
title-draft = 报告草稿
title-final = { $body }{ numbered-gathering }报告

## 标题
heading-introduction = 导言
heading-outcome-preliminary = 初步建议和结论汇总表
heading-outcome-adopted = { $body }通过的建议
heading-deliberations = 审议情况概要
heading-organization = 会议安排
heading-opening = 会议开幕
heading-statements = 发言情况
heading-agenda = 通过议程和其他组织事项
heading-attendance = 出席情况
heading-documents = 文件
heading-adoption = 通过报告

## 标题固定的议程项目
item-organizational = 组织事项
item-opening = 会议开幕
item-officers = 选举主席团成员
item-agenda = 通过议程
item-other = 其他事项
item-report = 通过报告

## 导言
past-meeting = { $body }{ numbered-gathering }{ held-when }在{ $where }举行。
bureau = { $extended ->
    [yes] 扩大主席团
   *[no] 主席团
 }
bureau-dates = { bureau }在{ $day }的会议上决定了{ $body }{ numbered-gathering }的会期。
bureau-agenda = { bureau }在{ $day }的会议上商定了{ $body }{ numbered-gathering }的临时议程。
bureau-both = { bureau }在{ $day }的会议上决定了{ $body }{ numbered-gathering }的会期，并在同次会议上商定了{ numbered-gathering }的临时议程。

## 成果
plan = { $body }{ $period }年工作计划
plan-source = { $has_symbol ->
    [yes] （{ $symbol }）
   *[no] {""}
 }
preliminary-list = 根据主席关于{ plan }的建议{ plan-source }，报告员应在{ $body }{ $years }的会议上，以讨论和审议为基础，并在秘书处的必要协助下，编写一份汇总表，列出会员国提出的初步结论和建议。
preliminary-report = 依照工作计划，该表以会员国建议汇编的形式载入会议简要报告，留待至迟于{ $stocktaking }年举行的评估会议进一步讨论。
preliminary-stocktaking = { $body }将在评估会议上审议由此收集的初步结论和建议，并将其中获得通过的编成一个汇总表，提交{ $parent }。
preliminary-circulation = 在评估会议之前，会员国提出的初步结论和建议将分送所有会员国、观察员和其他利益攸关方征求评论意见；收到的评论意见将在评估会议前在网上公布，供各代表团审议。
preliminary-entries = 下列结论和建议由会员国提出，汇编于此以供进一步讨论，{ $body }既未通过，亦未核可：
adopted-list = { $body }在{ $days }的{ sittings-held }通过了下列各项建议。
adopted-entries = { $body }在{ $days }的{ sittings-held }通过了以下建议：
adopted-entries-group = { $body }就此通过了以下建议：
adopted-entries-alone = { $body }通过了以下建议：
recommendation-marker = 建议{ $number }.

## 审议
considered = 在{ $days }的{ sittings-held }，{ $body }审议了题为“{ $title }”的议程项目{ $item }。
considered-sittings = 在{ sittings-held }，{ $body }审议了题为“{ $title }”的议程项目{ $item }。
considered-days = { $body }于{ $days }审议了题为“{ $title }”的议程项目{ $item }。
considered-never = { $body }未审议题为“{ $title }”的议程项目{ $item }。
panellists = 讨论由以下专题主讲人主持：{ $people }。
address-mr = |先生
address-ms = |女士

## 会议安排
office = { $office ->
    [chair] 主席
    [co-chair] 共同主席
    [vice-chair] 副主席
    [rapporteur] 报告员
   *[secretariat] 秘书处代表
 }
office-of-body = { $office ->
    [panellist] 专题主讲人
    [delegate] 代表
    [head-of-delegation] 代表团团长
   *[other] { $body }{ office }
 }
acting = { $acting ->
    [co-chair] 共同主席
    [vice-chair] 副主席
    [rapporteur] 报告员
   *[chair] 主席
 }
opened = { $count ->
    [0] { $people }宣布会议开幕。
   *[other] { office-of-body }{ $people }宣布会议开幕。
 }
opened-acting = { $count ->
    [0] { $people }以{ $body }{ numbered-gathering }{ acting }的身份宣布会议开幕。
   *[other] { office-of-body }{ $people }以{ $body }{ numbered-gathering }{ acting }的身份宣布会议开幕。
 }
who-speaks = { $experts ->
    [yes] 专家
   *[no] 代表
 }
speakers = 以下会员国的{ who-speaks }作了发言：{ $parties }。
speakers-also = 下列与会者也作了发言：{ $parties }。
speakers-other = 下列与会者作了发言：{ $parties }。
speakers-none = 无人发言。
speakers-number = { $number ->
    [1] { SAY($total, text: "一") }个会员国的{ who-speaks }作了发言。
   *[other] { $total }个会员国的{ who-speaks }作了发言。
 }
on-behalf-of = （代表{ $group }）
agenda-adopted-provisional = 在{ sitting-held }，{ $body }通过了以下临时议程：
agenda-adopted = 在{ sitting-held }，{ $body }通过了以下议程：
agenda-adopted-amended = 在{ sitting-held }，{ $body }通过了经口头修正的以下议程：
attended = 出席会议的有{ $categories }的代表。
attendance-member-state = { $number ->
    [1] { SAY($count, text: "一") }个会员国
   *[other] { $count }个会员国
 }
attendance-member-state-present = 会员国
attendance-observer-state = { $number ->
    [1] { SAY($count, text: "一") }个非会员观察员国
   *[other] { $count }个非会员观察员国
 }
attendance-observer-state-present = 非会员观察员国
attendance-european-union-present = 欧洲联盟
attendance-programme-network-institute = { $number ->
    [1] 联合国预防犯罪和刑事司法方案网{ SAY($count, text: "一") }个研究所
   *[other] 联合国预防犯罪和刑事司法方案网{ $count }个研究所
 }
attendance-programme-network-institute-present = 联合国预防犯罪和刑事司法方案网研究所
attendance-un-body = { $number ->
    [1] { SAY($count, text: "一") }个联合国机构
   *[other] { $count }个联合国机构
 }
attendance-un-body-present = 联合国机构
attendance-intergovernmental-organization = { $number ->
    [1] { SAY($count, text: "一") }个政府间组织
   *[other] { $count }个政府间组织
 }
attendance-intergovernmental-organization-present = 政府间组织
attendance-non-governmental-organization = { $number ->
    [1] { SAY($count, text: "一") }个非政府组织
   *[other] { $count }个非政府组织
 }
attendance-non-governmental-organization-present = 非政府组织
attendance-private-sector = { $number ->
    [1] { SAY($count, text: "一") }个私营部门实体
   *[other] { $count }个私营部门实体
 }
attendance-private-sector-present = 私营部门
attendance-academia = { $number ->
    [1] { SAY($count, text: "一") }个学术机构
   *[other] { $count }个学术机构
 }
attendance-academia-present = 学术界
participants-draft = 会上分发了与会者临时名单（{ $symbol }）。
participants-final = 与会者名单以{ $symbol }号文件印发。
study-document = { $titled ->
    [yes] 《{ $study }》
   *[no] { $study }号文件
 }
documents-study = 除{ study-document }外，{ $body }还收到下列文件：
documents = { $body }收到下列文件：
documents-study-only = { $body }收到{ study-document }。
report-adopted = { $has_symbol ->
    [yes] { $body }在{ sitting-held }通过了报告（{ $symbol }）。
   *[no] { $body }在{ sitting-held }通过了报告。
 }
