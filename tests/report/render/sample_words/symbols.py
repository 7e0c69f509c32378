"""The symbols that the sample paper names more than once."""

RES = "{s|A/RES/65/230}"
CRP = "{s|UNODC/CCPCJ/EG.4/2018/CRP.1}"
NOTE = "{s|UNODC/CCPCJ/EG.4/2019/1}"
LIST = "{s|UNODC/CCPCJ/EG.4/2019/INF/1/Rev.2}"
OWN = "{s|UNODC/CCPCJ/EG.4/2019/L.1}"
YEARS = "{s|2018-2021}"
