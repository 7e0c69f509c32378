import django.db.models.deletion
import sessional.facts.identity
import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('facts', '0001_initial'),
        ('meetings', '0001_initial'),
        ('papers', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('stage', models.CharField(choices=[('draft', 'draft'), ('final', 'final')], max_length=40)),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='meetings.meeting')),
                ('paper', models.OneToOneField(on_delete=django.db.models.deletion.RESTRICT, related_name='report', to='papers.paper')),
            ],
            options={
                'verbose_name': 'report',
                'verbose_name_plural': 'reports',
                'ordering': ['meeting', 'stage'],
            },
        ),
        migrations.CreateModel(
            name='AuthoredParagraph',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', sessional.facts.identity.KeyField(max_length=80)),
                ('position', models.PositiveIntegerField()),
                ('section', sessional.facts.identity.KeyField(max_length=80)),
                ('before', models.BooleanField(default=False)),
                ('text', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='facts.text')),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='paragraphs', to='drafting.report')),
            ],
            options={
                'verbose_name': 'authored paragraph',
                'verbose_name_plural': 'authored paragraphs',
                'ordering': ['report', 'position'],
            },
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.UniqueConstraint(fields=('meeting', 'stage'), name='drafting_report_stage'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.CheckConstraint(condition=models.Q(('stage__in', ['draft', 'final'])), name='drafting_report_stage_known'),
        ),
        migrations.AddConstraint(
            model_name='authoredparagraph',
            constraint=models.UniqueConstraint(fields=('report', 'key'), name='drafting_authoredparagraph_key'),
        ),
    ]
