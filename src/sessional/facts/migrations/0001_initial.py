import django.db.models.deletion
import sessional.facts.rules
import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Text',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('body_id', models.UUIDField(db_index=True, editable=False)),
                ('original', models.CharField(max_length=2, validators=[sessional.facts.rules.validate_language])),
            ],
            options={
                'verbose_name': 'text',
                'verbose_name_plural': 'texts',
                'constraints': [models.CheckConstraint(condition=models.Q(('original__in', ('ar', 'en', 'es', 'fr', 'ru', 'zh'))), name='facts_text_language')],
            },
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('language', models.CharField(max_length=2, validators=[sessional.facts.rules.validate_language])),
                ('number', models.PositiveIntegerField()),
                ('content', models.TextField(blank=True)),
                ('status', models.CharField(choices=[('confirmed', 'confirmed'), ('unofficial', 'unofficial'), ('missing', 'missing')], default='confirmed', max_length=40)),
                ('made_at', models.DateTimeField()),
                ('made_from', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='translations', to='facts.version')),
                ('text', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='facts.text')),
            ],
            options={
                'verbose_name': 'version',
                'verbose_name_plural': 'versions',
                'ordering': ['text', 'language', 'number'],
                'constraints': [models.UniqueConstraint(fields=('text', 'language', 'number'), name='facts_version_once'), models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='facts_version_counts_from_one'), models.CheckConstraint(condition=models.Q(('language__in', ('ar', 'en', 'es', 'fr', 'ru', 'zh'))), name='facts_version_language'), models.CheckConstraint(condition=models.Q(('status__in', ['confirmed', 'unofficial', 'missing'])), name='facts_version_status'), models.CheckConstraint(condition=models.Q(models.Q(('content', ''), ('status', 'missing')), models.Q(models.Q(('status', 'missing'), _negated=True), models.Q(('content', ''), _negated=True)), _connector='OR'), name='facts_version_words_or_missing'), models.CheckConstraint(condition=models.Q(('made_from__isnull', True), models.Q(('made_from', models.F('id')), _negated=True), _connector='OR'), name='facts_version_not_from_itself')],
            },
        ),
    ]
