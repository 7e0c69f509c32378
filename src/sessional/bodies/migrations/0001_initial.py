import django.db.models.deletion
import sessional.facts.fields
import sessional.facts.identity
import sessional.facts.rules
import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('facts', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Body',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', sessional.facts.identity.KeyField(max_length=80, unique=True)),
                ('name', sessional.facts.fields.NamesField()),
                ('terms', sessional.facts.fields.TermsField(blank=True, default=tuple)),
                ('known_only_as_parent', models.BooleanField(default=False)),
                ('note', sessional.facts.fields.NamesField(blank=True, null=True)),
                ('publisher', sessional.facts.fields.NamesField(blank=True, null=True)),
                ('languages', sessional.facts.fields.LanguagesField(blank=True, default=tuple)),
                ('gathering', models.CharField(choices=[('meeting', 'meeting'), ('session', 'session')], default='meeting', max_length=40)),
                ('officers', models.CharField(choices=[('chair', 'chair'), ('co-chairs', 'co-chairs')], default='chair', max_length=40)),
                ('markers', models.CharField(choices=[('letters', 'letters'), ('numbers', 'numbers')], default='letters', max_length=40)),
                ('attribution_in_deliberations', models.BooleanField(default=False)),
                ('attribution_in_speakers', models.BooleanField(default=True)),
                ('experts', models.BooleanField(default=False)),
                ('symbols_link', models.BooleanField(default=True)),
                ('word_limit', models.CharField(choices=[('secretariat', 'secretariat'), ('others', 'others'), ('in-session', 'in-session')], default='others', max_length=40)),
                ('symbol_root', models.CharField(blank=True, default='', max_length=80)),
                ('seat_name', sessional.facts.fields.NamesField(blank=True, null=True)),
                ('seat_located', sessional.facts.fields.NamesField(blank=True, null=True)),
                ('time_zone', models.CharField(default='UTC', max_length=64, validators=[sessional.facts.rules.validate_time_zone])),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='subsidiaries', to='bodies.body')),
            ],
            options={
                'verbose_name': 'body',
                'verbose_name_plural': 'bodies',
                'ordering': ['key'],
            },
        ),
        migrations.CreateModel(
            name='Capacity',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', sessional.facts.identity.KeyField(max_length=80)),
                ('position', models.PositiveIntegerField()),
                ('office', models.CharField(choices=[('chair', 'chair'), ('co-chair', 'co-chair'), ('vice-chair', 'vice-chair'), ('rapporteur', 'rapporteur'), ('secretariat', 'secretariat'), ('panellist', 'panellist'), ('delegate', 'delegate'), ('head-of-delegation', 'head-of-delegation')], max_length=40)),
                ('since', models.DateField(blank=True, null=True)),
                ('until', models.DateField(blank=True, null=True)),
                ('extended_bureau', models.BooleanField(default=False)),
                ('source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='capacities', to='bodies.body')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='capacities', to='accounts.person')),
            ],
            options={
                'verbose_name': 'capacity',
                'verbose_name_plural': 'capacities',
                'ordering': ['body', 'position'],
            },
        ),
        migrations.CreateModel(
            name='BureauDecision',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', sessional.facts.identity.KeyField(max_length=80)),
                ('position', models.PositiveIntegerField()),
                ('day', models.DateField(blank=True, null=True)),
                ('extended', models.BooleanField(default=False)),
                ('about', models.PositiveIntegerField()),
                ('dates', models.BooleanField(default=False)),
                ('provisional_agenda', models.BooleanField(default=False)),
                ('day_source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('day_status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('day_confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bureau_decisions', to='bodies.body')),
                ('day_confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
            ],
            options={
                'verbose_name': 'decision of the Bureau',
                'verbose_name_plural': 'decisions of the Bureau',
                'ordering': ['body', 'position'],
            },
        ),
        migrations.CreateModel(
            name='EarlierName',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveIntegerField()),
                ('name', sessional.facts.fields.NamesField()),
                ('until', models.DateField(blank=True, null=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='earlier_names', to='bodies.body')),
            ],
            options={
                'verbose_name': 'earlier name',
                'verbose_name_plural': 'earlier names',
                'ordering': ['body', 'position'],
            },
        ),
        migrations.CreateModel(
            name='Mandate',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', sessional.facts.identity.KeyField(max_length=80)),
                ('position', models.PositiveIntegerField()),
                ('symbol', models.CharField(max_length=80, validators=[sessional.facts.rules.validate_resolution])),
                ('organ', sessional.facts.fields.NamesField(blank=True, null=True)),
                ('leads_to', models.PositiveIntegerField(blank=True, null=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mandates', to='bodies.body')),
                ('statement', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='facts.text')),
            ],
            options={
                'verbose_name': 'mandate',
                'verbose_name_plural': 'mandates',
                'ordering': ['body', 'position'],
            },
        ),
        migrations.CreateModel(
            name='Party',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', sessional.facts.identity.KeyField(max_length=80)),
                ('position', models.PositiveIntegerField()),
                ('category', models.CharField(choices=[('member-state', 'member-state'), ('observer-state', 'observer-state'), ('european-union', 'european-union'), ('programme-network-institute', 'programme-network-institute'), ('un-body', 'un-body'), ('intergovernmental-organization', 'intergovernmental-organization'), ('non-governmental-organization', 'non-governmental-organization'), ('private-sector', 'private-sector'), ('academia', 'academia')], max_length=40)),
                ('state', models.CharField(blank=True, max_length=3, null=True, validators=[sessional.facts.rules.validate_state])),
                ('name', sessional.facts.fields.NamesField(blank=True, null=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parties', to='bodies.body')),
            ],
            options={
                'verbose_name': 'party',
                'verbose_name_plural': 'parties',
                'ordering': ['body', 'position'],
            },
        ),
        migrations.AddField(
            model_name='capacity',
            name='party',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='capacities', to='bodies.party'),
        ),
        migrations.CreateModel(
            name='Request',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', sessional.facts.identity.KeyField(max_length=80)),
                ('position', models.PositiveIntegerField()),
                ('paragraph', models.PositiveIntegerField(blank=True, null=True)),
                ('mandate', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='requests', to='bodies.mandate')),
                ('text', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='facts.text')),
            ],
            options={
                'verbose_name': 'request',
                'verbose_name_plural': 'requests',
                'ordering': ['mandate', 'position'],
            },
        ),
        migrations.CreateModel(
            name='RosterEntry',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', sessional.facts.identity.KeyField(max_length=80)),
                ('position', models.PositiveIntegerField()),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='roster', to='bodies.body')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roster_entries', to='accounts.person')),
            ],
            options={
                'verbose_name': 'person known to a body',
                'verbose_name_plural': 'people known to a body',
                'ordering': ['body', 'position'],
            },
        ),
        migrations.CreateModel(
            name='WorkPlan',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', sessional.facts.identity.KeyField(max_length=80)),
                ('position', models.PositiveIntegerField()),
                ('symbol', models.CharField(blank=True, max_length=80, null=True, validators=[sessional.facts.rules.validate_symbol])),
                ('proposed_by', models.CharField(blank=True, choices=[('chair', 'chair'), ('co-chair', 'co-chair'), ('vice-chair', 'vice-chair'), ('rapporteur', 'rapporteur'), ('secretariat', 'secretariat'), ('panellist', 'panellist'), ('delegate', 'delegate'), ('head-of-delegation', 'head-of-delegation')], max_length=40, null=True)),
                ('adopted_at_meeting', models.PositiveIntegerField(blank=True, null=True)),
                ('first_year', models.PositiveSmallIntegerField()),
                ('last_year', models.PositiveSmallIntegerField()),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='work_plans', to='bodies.body')),
                ('guidance', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='facts.text')),
            ],
            options={
                'verbose_name': 'work plan',
                'verbose_name_plural': 'work plans',
                'ordering': ['body', 'position'],
            },
        ),
        migrations.CreateModel(
            name='WorkPlanEntry',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('year', models.PositiveSmallIntegerField()),
                ('kind', models.CharField(choices=[('topics', 'topics'), ('stocktaking', 'stocktaking')], default='topics', max_length=40)),
                ('collects', models.BooleanField(default=False)),
                ('not_later_than', models.DateField(blank=True, null=True)),
                ('confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='bodies.workplan')),
            ],
            options={
                'verbose_name': 'entry of a work plan',
                'verbose_name_plural': 'entries of a work plan',
                'ordering': ['plan', 'year'],
            },
        ),
        migrations.CreateModel(
            name='PlannedTopic',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveIntegerField()),
                ('title', sessional.facts.fields.NamesField()),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='topics', to='bodies.workplanentry')),
            ],
            options={
                'verbose_name': 'planned topic',
                'verbose_name_plural': 'planned topics',
                'ordering': ['entry', 'position'],
            },
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('gathering__in', ['meeting', 'session'])), name='bodies_body_gathering'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('officers__in', ['chair', 'co-chairs'])), name='bodies_body_officers'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('markers__in', ['letters', 'numbers'])), name='bodies_body_markers'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('word_limit__in', ['secretariat', 'others', 'in-session'])), name='bodies_body_word_limit'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('parent__isnull', True), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='bodies_body_not_its_own_parent'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('known_only_as_parent', True), models.Q(('publisher__isnull', False), ('seat_located__isnull', False), ('seat_name__isnull', False)), _connector='OR'), name='bodies_body_has_a_record_or_none'),
        ),
        migrations.AddConstraint(
            model_name='bureaudecision',
            constraint=models.UniqueConstraint(fields=('body', 'key'), name='bodies_bureaudecision_key'),
        ),
        migrations.AddConstraint(
            model_name='bureaudecision',
            constraint=models.CheckConstraint(condition=models.Q(('day_status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown'])), name='bodies_bureaudecision_day_status'),
        ),
        migrations.AddConstraint(
            model_name='bureaudecision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('day__isnull', True), ('day_status', 'unknown')), models.Q(models.Q(('day_status', 'unknown'), _negated=True), ('day__isnull', False)), _connector='OR'), name='bodies_bureaudecision_day_known_or_not'),
        ),
        migrations.AddConstraint(
            model_name='bureaudecision',
            constraint=models.CheckConstraint(condition=models.Q(('dates', True), ('provisional_agenda', True), _connector='OR'), name='bodies_bureaudecision_settles_something'),
        ),
        migrations.AddConstraint(
            model_name='earliername',
            constraint=models.UniqueConstraint(fields=('body', 'position'), name='bodies_earliername_position'),
        ),
        migrations.AddConstraint(
            model_name='mandate',
            constraint=models.UniqueConstraint(fields=('body', 'key'), name='bodies_mandate_key'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.UniqueConstraint(fields=('body', 'key'), name='bodies_party_key'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.UniqueConstraint(fields=('body', 'state'), name='bodies_party_state_once'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('category__in', ['member-state', 'observer-state', 'european-union', 'programme-network-institute', 'un-body', 'intergovernmental-organization', 'non-governmental-organization', 'private-sector', 'academia'])), name='bodies_party_category'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('name__isnull', False), ('state__isnull', True)), models.Q(('name__isnull', True), ('state__isnull', False)), _connector='OR'), name='bodies_party_state_or_name'),
        ),
        migrations.AddConstraint(
            model_name='capacity',
            constraint=models.UniqueConstraint(fields=('body', 'key'), name='bodies_capacity_key'),
        ),
        migrations.AddConstraint(
            model_name='capacity',
            constraint=models.CheckConstraint(condition=models.Q(('office__in', ['chair', 'co-chair', 'vice-chair', 'rapporteur', 'secretariat', 'panellist', 'delegate', 'head-of-delegation'])), name='bodies_capacity_office'),
        ),
        migrations.AddConstraint(
            model_name='capacity',
            constraint=models.CheckConstraint(condition=models.Q(('since__isnull', True), ('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='bodies_capacity_dates_in_order'),
        ),
        migrations.AddConstraint(
            model_name='request',
            constraint=models.UniqueConstraint(fields=('mandate', 'key'), name='bodies_request_key'),
        ),
        migrations.AddConstraint(
            model_name='request',
            constraint=models.CheckConstraint(condition=models.Q(('paragraph__isnull', True), ('paragraph__gte', 1), _connector='OR'), name='bodies_request_paragraph'),
        ),
        migrations.AddConstraint(
            model_name='rosterentry',
            constraint=models.UniqueConstraint(fields=('body', 'key'), name='bodies_rosterentry_key'),
        ),
        migrations.AddConstraint(
            model_name='rosterentry',
            constraint=models.UniqueConstraint(fields=('body', 'person'), name='bodies_rosterentry_person'),
        ),
        migrations.AddConstraint(
            model_name='workplan',
            constraint=models.UniqueConstraint(fields=('body', 'key'), name='bodies_workplan_key'),
        ),
        migrations.AddConstraint(
            model_name='workplan',
            constraint=models.CheckConstraint(condition=models.Q(('proposed_by__in', ['chair', 'co-chair', 'vice-chair', 'rapporteur', 'secretariat', 'panellist', 'delegate', 'head-of-delegation'])), name='bodies_workplan_proposed_by'),
        ),
        migrations.AddConstraint(
            model_name='workplan',
            constraint=models.CheckConstraint(condition=models.Q(('first_year__gte', 1), ('last_year__gte', models.F('first_year'))), name='bodies_workplan_years_in_order'),
        ),
        migrations.AddConstraint(
            model_name='workplanentry',
            constraint=models.UniqueConstraint(fields=('plan', 'year'), name='bodies_workplanentry_year'),
        ),
        migrations.AddConstraint(
            model_name='workplanentry',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['topics', 'stocktaking'])), name='bodies_workplanentry_kind'),
        ),
        migrations.AddConstraint(
            model_name='workplanentry',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['confirmed', 'anticipated', 'unconfirmed'])), name='bodies_workplanentry_status'),
        ),
        migrations.AddConstraint(
            model_name='plannedtopic',
            constraint=models.UniqueConstraint(fields=('entry', 'position'), name='bodies_plannedtopic_position'),
        ),
    ]
