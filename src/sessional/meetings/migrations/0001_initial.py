import django.db.models.deletion
import sessional.facts.fields
import sessional.facts.identity
import sessional.facts.rules
import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('bodies', '0001_initial'),
        ('facts', '0001_initial'),
        ('papers', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Agenda',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('stage', models.CharField(choices=[('provisional', 'provisional'), ('adopted', 'adopted')], max_length=40)),
                ('paper', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='agendas', to='papers.paper')),
            ],
            options={
                'verbose_name': 'agenda',
                'verbose_name_plural': 'agendas',
                'ordering': ['meeting', 'stage'],
            },
        ),
        migrations.CreateModel(
            name='AgendaItem',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField()),
                ('kind', models.CharField(choices=[('organizational', 'organizational'), ('opening', 'opening'), ('officers', 'officers'), ('agenda', 'agenda'), ('topic', 'topic'), ('other', 'other'), ('report', 'report')], max_length=40)),
                ('title', sessional.facts.fields.NamesField(blank=True, null=True)),
                ('agenda', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='meetings.agenda')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='items', to='meetings.agendaitem')),
            ],
            options={
                'verbose_name': 'agenda item',
                'verbose_name_plural': 'agenda items',
                'ordering': ['agenda', 'number'],
            },
        ),
        migrations.CreateModel(
            name='Considered',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('sittings_source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('sittings_status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('sittings_confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('days_source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('days_status', models.CharField(blank=True, choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], max_length=12, null=True)),
                ('days_confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('panellists_source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('panellists_status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('panellists_confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('days_confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('item', models.OneToOneField(on_delete=django.db.models.deletion.RESTRICT, related_name='considered', to='meetings.agendaitem')),
                ('panellists_confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('sittings_confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
            ],
            options={
                'verbose_name': 'consideration of an item',
                'verbose_name_plural': 'consideration of items',
                'ordering': ['meeting', 'id'],
            },
        ),
        migrations.CreateModel(
            name='ConsideredDay',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('day', models.DateField()),
                ('confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('considered', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='days', to='meetings.considered')),
            ],
            options={
                'verbose_name': 'day on which an item was considered',
                'verbose_name_plural': 'days on which items were considered',
                'ordering': ['considered', 'day'],
            },
        ),
        migrations.CreateModel(
            name='Meeting',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', sessional.facts.identity.KeyField(max_length=80)),
                ('number', models.PositiveIntegerField()),
                ('first_day', models.DateField(blank=True, null=True)),
                ('last_day', models.DateField(blank=True, null=True)),
                ('place_name', sessional.facts.fields.NamesField(blank=True, null=True)),
                ('place_located', sessional.facts.fields.NamesField(blank=True, null=True)),
                ('dates_source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('dates_status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('dates_confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('place_source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('place_status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('place_confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('speakers_source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('speakers_status', models.CharField(blank=True, choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], max_length=12, null=True)),
                ('speakers_confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('attendance_source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('attendance_status', models.CharField(blank=True, choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], max_length=12, null=True)),
                ('attendance_confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('participants_source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('participants_status', models.CharField(blank=True, choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], max_length=12, null=True)),
                ('participants_confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('documents_source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('documents_status', models.CharField(blank=True, choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], max_length=12, null=True)),
                ('documents_confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('attendance_confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='meetings', to='bodies.body')),
                ('dates_confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('documents_confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('outcome', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='facts.text')),
                ('participants_confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('participants_paper', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='participants_of', to='papers.paper')),
                ('place_confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('speakers_confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('study', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='study_of', to='papers.paper')),
            ],
            options={
                'verbose_name': 'meeting',
                'verbose_name_plural': 'meetings',
                'ordering': ['body', 'number'],
            },
        ),
        migrations.AddField(
            model_name='considered',
            name='meeting',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='considered', to='meetings.meeting'),
        ),
        migrations.CreateModel(
            name='AttendanceCount',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('category', models.CharField(choices=[('member-state', 'member-state'), ('observer-state', 'observer-state'), ('european-union', 'european-union'), ('programme-network-institute', 'programme-network-institute'), ('un-body', 'un-body'), ('intergovernmental-organization', 'intergovernmental-organization'), ('non-governmental-organization', 'non-governmental-organization'), ('private-sector', 'private-sector'), ('academia', 'academia')], max_length=40)),
                ('count', models.PositiveIntegerField(blank=True, null=True)),
                ('position', models.PositiveIntegerField()),
                ('confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendance', to='meetings.meeting')),
            ],
            options={
                'verbose_name': 'attendance by category',
                'verbose_name_plural': 'attendance by category',
                'ordering': ['meeting', 'position'],
            },
        ),
        migrations.AddField(
            model_name='agenda',
            name='meeting',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agendas', to='meetings.meeting'),
        ),
        migrations.CreateModel(
            name='MeetingPaper',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('position', models.PositiveIntegerField()),
                ('confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='documents', to='meetings.meeting')),
                ('paper', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='before', to='papers.paper')),
            ],
            options={
                'verbose_name': 'paper before a meeting',
                'verbose_name_plural': 'papers before meetings',
                'ordering': ['meeting', 'position'],
            },
        ),
        migrations.CreateModel(
            name='Opening',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('acting_as', models.CharField(blank=True, choices=[('chair', 'chair'), ('co-chair', 'co-chair'), ('vice-chair', 'vice-chair'), ('rapporteur', 'rapporteur'), ('secretariat', 'secretariat'), ('panellist', 'panellist'), ('delegate', 'delegate'), ('head-of-delegation', 'head-of-delegation')], max_length=40, null=True)),
                ('officers_source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('officers_status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('officers_confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('meeting', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='opening', to='meetings.meeting')),
                ('officers_confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
            ],
            options={
                'verbose_name': 'opening',
                'verbose_name_plural': 'openings',
            },
        ),
        migrations.CreateModel(
            name='OpeningOfficer',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('position', models.PositiveIntegerField()),
                ('capacity', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='openings', to='bodies.capacity')),
                ('confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('opening', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='officers', to='meetings.opening')),
            ],
            options={
                'verbose_name': 'officer who opened a meeting',
                'verbose_name_plural': 'officers who opened meetings',
                'ordering': ['opening', 'position'],
            },
        ),
        migrations.CreateModel(
            name='Panellist',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('position', models.PositiveIntegerField()),
                ('capacity', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='panels', to='bodies.capacity')),
                ('confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('considered', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='panellists', to='meetings.considered')),
            ],
            options={
                'verbose_name': 'panellist',
                'verbose_name_plural': 'panellists',
                'ordering': ['considered', 'position'],
            },
        ),
        migrations.CreateModel(
            name='Participant',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('position', models.PositiveIntegerField()),
                ('confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='participants', to='meetings.meeting')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='attended', to='bodies.party')),
            ],
            options={
                'verbose_name': 'participant',
                'verbose_name_plural': 'participants',
                'ordering': ['meeting', 'position'],
            },
        ),
        migrations.CreateModel(
            name='Sitting',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('number', models.PositiveIntegerField()),
                ('day', models.DateField(blank=True, null=True)),
                ('half', models.CharField(blank=True, choices=[('am', 'am'), ('pm', 'pm')], max_length=40, null=True)),
                ('starts', models.TimeField(blank=True, null=True)),
                ('ends', models.TimeField(blank=True, null=True)),
                ('confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sittings', to='meetings.meeting')),
            ],
            options={
                'verbose_name': 'sitting',
                'verbose_name_plural': 'sittings',
                'ordering': ['meeting', 'number'],
            },
        ),
        migrations.AddField(
            model_name='opening',
            name='sitting',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='openings', to='meetings.sitting'),
        ),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('agenda-adopted', 'agenda-adopted'), ('list-adopted', 'list-adopted'), ('report-adopted', 'report-adopted')], max_length=40)),
                ('subject', sessional.facts.identity.KeyField(blank=True, default='', max_length=80)),
                ('day', models.DateField(blank=True, null=True)),
                ('amended', models.BooleanField(default=False)),
                ('sitting_source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('sitting_status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('sitting_confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('day_source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('day_status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('day_confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('day_confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('sitting_confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='events', to='meetings.meeting')),
                ('sitting', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='events', to='meetings.sitting')),
            ],
            options={
                'verbose_name': 'event',
                'verbose_name_plural': 'events',
                'ordering': ['meeting', 'kind', 'subject'],
            },
        ),
        migrations.CreateModel(
            name='ConsideredSitting',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('considered', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sittings', to='meetings.considered')),
                ('sitting', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='considered', to='meetings.sitting')),
            ],
            options={
                'verbose_name': 'sitting at which an item was considered',
                'verbose_name_plural': 'sittings at which items were considered',
                'ordering': ['considered', 'sitting__number'],
            },
        ),
        migrations.CreateModel(
            name='Statement',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('source', models.CharField(blank=True, default='', max_length=500, validators=[sessional.facts.rules.validate_source])),
                ('status', models.CharField(choices=[('confirmed', 'confirmed'), ('anticipated', 'anticipated'), ('unconfirmed', 'unconfirmed'), ('unknown', 'unknown'), ('open-ended', 'open-ended')], default='confirmed', max_length=12)),
                ('confirmed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('occurrence', models.PositiveIntegerField()),
                ('position', models.PositiveIntegerField()),
                ('on_behalf_of', sessional.facts.fields.NamesField(blank=True, null=True)),
                ('confirmed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='bodies.capacity')),
                ('item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='statements', to='meetings.agendaitem')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='statements', to='meetings.meeting')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='statements', to='bodies.party')),
                ('sitting', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='statements', to='meetings.sitting')),
            ],
            options={
                'verbose_name': 'statement',
                'verbose_name_plural': 'statements',
                'ordering': ['meeting', 'position'],
            },
        ),
        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.UniqueConstraint(condition=models.Q(('parent__isnull', True)), fields=('agenda', 'number'), name='meetings_agendaitem_number'),
        ),
        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.UniqueConstraint(condition=models.Q(('parent__isnull', False)), fields=('parent', 'number'), name='meetings_agendaitem_subnumber'),
        ),
        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='meetings_agendaitem_counts_from_one'),
        ),
        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.CheckConstraint(condition=models.Q(('parent__isnull', True), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='meetings_agendaitem_not_within_itself'),
        ),
        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['organizational', 'opening', 'officers', 'agenda', 'topic', 'other', 'report'])), name='meetings_agendaitem_kind'),
        ),
        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'topic'), _negated=True), ('title__isnull', False), _connector='OR'), name='meetings_agendaitem_topic_has_title'),
        ),
        migrations.AddConstraint(
            model_name='consideredday',
            constraint=models.UniqueConstraint(fields=('considered', 'day'), name='meetings_consideredday_once'),
        ),
        migrations.AddConstraint(
            model_name='consideredday',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['confirmed', 'anticipated', 'unconfirmed'])), name='meetings_consideredday_status'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.UniqueConstraint(fields=('body', 'key'), name='meetings_meeting_key'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.UniqueConstraint(fields=('body', 'number'), name='meetings_meeting_number'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='meetings_meeting_counts_from_one'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('dates_status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown'])), name='meetings_meeting_dates_status'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('dates_status', 'unknown'), ('first_day__isnull', True), ('last_day__isnull', True)), models.Q(models.Q(('dates_status', 'unknown'), _negated=True), ('first_day__isnull', False), ('last_day__isnull', False)), _connector='OR'), name='meetings_meeting_dates_known_or_not'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('first_day__isnull', True), ('last_day__gte', models.F('first_day')), _connector='OR'), name='meetings_meeting_days_in_order'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('place_status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown'])), name='meetings_meeting_place_status'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('place_located__isnull', False), ('place_name__isnull', False), models.Q(('place_status', 'unknown'), _negated=True)), models.Q(('place_located__isnull', True), ('place_name__isnull', True), ('place_status__in', ['confirmed', 'unknown'])), _connector='OR'), name='meetings_meeting_place_or_seat'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('speakers_status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown', 'open-ended'])), name='meetings_meeting_speakers_status'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('attendance_status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown', 'open-ended'])), name='meetings_meeting_attendance_status'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('participants_status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown', 'open-ended'])), name='meetings_meeting_participants_status'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('documents_status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown', 'open-ended'])), name='meetings_meeting_documents_status'),
        ),
        migrations.AddConstraint(
            model_name='considered',
            constraint=models.CheckConstraint(condition=models.Q(('sittings_status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown', 'open-ended'])), name='meetings_considered_sittings_status'),
        ),
        migrations.AddConstraint(
            model_name='considered',
            constraint=models.CheckConstraint(condition=models.Q(('days_status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown', 'open-ended'])), name='meetings_considered_days_status'),
        ),
        migrations.AddConstraint(
            model_name='considered',
            constraint=models.CheckConstraint(condition=models.Q(('panellists_status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown', 'open-ended'])), name='meetings_considered_panellists_status'),
        ),
        migrations.AddConstraint(
            model_name='attendancecount',
            constraint=models.UniqueConstraint(fields=('meeting', 'category'), name='meetings_attendancecount_once'),
        ),
        migrations.AddConstraint(
            model_name='attendancecount',
            constraint=models.CheckConstraint(condition=models.Q(('count__isnull', True), ('count__gte', 0), _connector='OR'), name='meetings_attendancecount_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='attendancecount',
            constraint=models.CheckConstraint(condition=models.Q(('category__in', ['member-state', 'observer-state', 'european-union', 'programme-network-institute', 'un-body', 'intergovernmental-organization', 'non-governmental-organization', 'private-sector', 'academia'])), name='meetings_attendancecount_category'),
        ),
        migrations.AddConstraint(
            model_name='attendancecount',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown'])), name='meetings_attendancecount_status'),
        ),
        migrations.AddConstraint(
            model_name='attendancecount',
            constraint=models.CheckConstraint(condition=models.Q(('count__isnull', True), models.Q(('status', 'unknown'), _negated=True), _connector='OR'), name='meetings_attendancecount_unknown_has_no_count'),
        ),
        migrations.AddConstraint(
            model_name='agenda',
            constraint=models.UniqueConstraint(fields=('meeting', 'stage'), name='meetings_agenda_stage'),
        ),
        migrations.AddConstraint(
            model_name='agenda',
            constraint=models.CheckConstraint(condition=models.Q(('stage__in', ['provisional', 'adopted'])), name='meetings_agenda_stage_known'),
        ),
        migrations.AddConstraint(
            model_name='meetingpaper',
            constraint=models.UniqueConstraint(fields=('meeting', 'paper'), name='meetings_meetingpaper_once'),
        ),
        migrations.AddConstraint(
            model_name='meetingpaper',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['confirmed', 'anticipated', 'unconfirmed'])), name='meetings_meetingpaper_status'),
        ),
        migrations.AddConstraint(
            model_name='openingofficer',
            constraint=models.UniqueConstraint(fields=('opening', 'capacity'), name='meetings_openingofficer_once'),
        ),
        migrations.AddConstraint(
            model_name='openingofficer',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['confirmed', 'anticipated', 'unconfirmed'])), name='meetings_openingofficer_status'),
        ),
        migrations.AddConstraint(
            model_name='panellist',
            constraint=models.UniqueConstraint(fields=('considered', 'capacity'), name='meetings_panellist_once'),
        ),
        migrations.AddConstraint(
            model_name='panellist',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['confirmed', 'anticipated', 'unconfirmed'])), name='meetings_panellist_status'),
        ),
        migrations.AddConstraint(
            model_name='participant',
            constraint=models.UniqueConstraint(fields=('meeting', 'party'), name='meetings_participant_once'),
        ),
        migrations.AddConstraint(
            model_name='participant',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['confirmed', 'anticipated', 'unconfirmed'])), name='meetings_participant_status'),
        ),
        migrations.AddConstraint(
            model_name='sitting',
            constraint=models.UniqueConstraint(fields=('meeting', 'number'), name='meetings_sitting_number'),
        ),
        migrations.AddConstraint(
            model_name='sitting',
            constraint=models.UniqueConstraint(fields=('meeting', 'day', 'half'), name='meetings_sitting_slot'),
        ),
        migrations.AddConstraint(
            model_name='sitting',
            constraint=models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='meetings_sitting_counts_from_one'),
        ),
        migrations.AddConstraint(
            model_name='sitting',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown'])), name='meetings_sitting_status'),
        ),
        migrations.AddConstraint(
            model_name='sitting',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('day__isnull', True), ('status', 'unknown')), models.Q(models.Q(('status', 'unknown'), _negated=True), ('day__isnull', False)), _connector='OR'), name='meetings_sitting_known_or_not'),
        ),
        migrations.AddConstraint(
            model_name='sitting',
            constraint=models.CheckConstraint(condition=models.Q(('half__in', ['am', 'pm'])), name='meetings_sitting_half'),
        ),
        migrations.AddConstraint(
            model_name='sitting',
            constraint=models.CheckConstraint(condition=models.Q(('starts__isnull', True), ('ends__isnull', True), ('ends__gt', models.F('starts')), _connector='OR'), name='meetings_sitting_ends_after_it_starts'),
        ),
        migrations.AddConstraint(
            model_name='opening',
            constraint=models.CheckConstraint(condition=models.Q(('officers_status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown', 'open-ended'])), name='meetings_opening_officers_status'),
        ),
        migrations.AddConstraint(
            model_name='opening',
            constraint=models.CheckConstraint(condition=models.Q(('acting_as__in', ['chair', 'co-chair', 'vice-chair', 'rapporteur', 'secretariat', 'panellist', 'delegate', 'head-of-delegation'])), name='meetings_opening_acting_as'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.UniqueConstraint(fields=('meeting', 'kind', 'subject'), name='meetings_event_once'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['agenda-adopted', 'list-adopted', 'report-adopted'])), name='meetings_event_kind'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'list-adopted'), models.Q(('subject', ''), _negated=True)), models.Q(models.Q(('kind', 'list-adopted'), _negated=True), ('subject', '')), _connector='OR'), name='meetings_event_subject'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('sitting_status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown'])), name='meetings_event_sitting_status'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('sitting__isnull', True), ('sitting_status', 'unknown')), models.Q(models.Q(('sitting_status', 'unknown'), _negated=True), ('sitting__isnull', False)), _connector='OR'), name='meetings_event_sitting_known_or_not'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('day_status__in', ['confirmed', 'anticipated', 'unconfirmed', 'unknown'])), name='meetings_event_day_status'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('day__isnull', True), ('day_status', 'unknown')), models.Q(models.Q(('day_status', 'unknown'), _negated=True), ('day__isnull', False)), _connector='OR'), name='meetings_event_day_known_or_not'),
        ),
        migrations.AddConstraint(
            model_name='consideredsitting',
            constraint=models.UniqueConstraint(fields=('considered', 'sitting'), name='meetings_consideredsitting_once'),
        ),
        migrations.AddConstraint(
            model_name='consideredsitting',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['confirmed', 'anticipated', 'unconfirmed'])), name='meetings_consideredsitting_status'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.UniqueConstraint(fields=('meeting', 'party', 'occurrence'), name='meetings_statement_occurrence'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['confirmed', 'anticipated', 'unconfirmed'])), name='meetings_statement_status'),
        ),
    ]
