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
    ]

    operations = [
        migrations.CreateModel(
            name='Paper',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', sessional.facts.identity.KeyField(max_length=80)),
                ('position', models.PositiveIntegerField()),
                ('symbol', models.CharField(blank=True, max_length=80, null=True, validators=[sessional.facts.rules.validate_symbol])),
                ('kind', models.CharField(choices=[('report', 'report'), ('agenda', 'agenda'), ('participants', 'participants'), ('conference-room', 'conference-room'), ('study', 'study'), ('other', 'other')], default='other', max_length=40)),
                ('title', sessional.facts.fields.NamesField(blank=True, null=True)),
                ('distribution', models.CharField(blank=True, choices=[('general', 'general'), ('limited', 'limited'), ('restricted', 'restricted')], max_length=40, null=True)),
                ('original', models.CharField(blank=True, max_length=2, null=True, validators=[sessional.facts.rules.validate_language])),
                ('issued', models.DateField(blank=True, null=True)),
                ('languages', sessional.facts.fields.LanguagesField(blank=True, default=tuple)),
                ('job_numbers', sessional.facts.fields.JobNumbersField(blank=True, default=tuple)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='papers', to='bodies.body')),
            ],
            options={
                'verbose_name': 'paper',
                'verbose_name_plural': 'papers',
                'ordering': ['body', 'position'],
                'constraints': [models.UniqueConstraint(fields=('body', 'key'), name='papers_paper_key'), models.UniqueConstraint(fields=('body', 'symbol'), name='papers_paper_symbol'), models.CheckConstraint(condition=models.Q(('symbol__isnull', False), ('title__isnull', False), _connector='OR'), name='papers_paper_symbol_or_title'), models.CheckConstraint(condition=models.Q(('kind__in', ['report', 'agenda', 'participants', 'conference-room', 'study', 'other'])), name='papers_paper_kind'), models.CheckConstraint(condition=models.Q(('distribution__in', ['general', 'limited', 'restricted'])), name='papers_paper_distribution'), models.CheckConstraint(condition=models.Q(('original__isnull', True), ('original__in', ('ar', 'en', 'es', 'fr', 'ru', 'zh')), _connector='OR'), name='papers_paper_original')],
            },
        ),
    ]
