import django.db.models.deletion
import sessional.facts.fields
import sessional.facts.identity
import uuid6
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('bodies', '0001_initial'),
        ('facts', '0001_initial'),
        ('meetings', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Group',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', sessional.facts.identity.KeyField(max_length=80)),
                ('position', models.PositiveIntegerField()),
                ('heading', sessional.facts.fields.NamesField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'group of a list',
                'verbose_name_plural': 'groups of a list',
                'ordering': ['list', 'position'],
            },
        ),
        migrations.CreateModel(
            name='Item',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', sessional.facts.identity.KeyField(max_length=80)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='bodies.body')),
                ('text', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='facts.text')),
            ],
            options={
                'verbose_name': 'conclusion or recommendation',
                'verbose_name_plural': 'conclusions and recommendations',
                'ordering': ['body', 'key'],
            },
        ),
        migrations.CreateModel(
            name='RecommendationList',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('key', sessional.facts.identity.KeyField(max_length=80)),
                ('position', models.PositiveIntegerField()),
                ('kind', models.CharField(choices=[('preliminary', 'preliminary'), ('adopted', 'adopted')], max_length=40)),
                ('adopted_at', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='recommendation_list', to='meetings.event')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='recommendation_lists', to='meetings.meeting')),
            ],
            options={
                'verbose_name': 'list of conclusions and recommendations',
                'verbose_name_plural': 'lists of conclusions and recommendations',
                'ordering': ['meeting', 'position'],
            },
        ),
        migrations.CreateModel(
            name='Placement',
            fields=[
                ('id', models.UUIDField(default=uuid6.uuid7, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveIntegerField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='placements', to='recommendations.group')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.RESTRICT, related_name='placements', to='recommendations.item')),
                ('list', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='placements', to='recommendations.recommendationlist')),
            ],
            options={
                'verbose_name': 'placement',
                'verbose_name_plural': 'placements',
                'ordering': ['list', 'position'],
            },
        ),
        migrations.AddField(
            model_name='group',
            name='list',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='groups', to='recommendations.recommendationlist'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.UniqueConstraint(fields=('body', 'key'), name='recommendations_item_key'),
        ),
        migrations.AddConstraint(
            model_name='recommendationlist',
            constraint=models.UniqueConstraint(fields=('meeting', 'key'), name='recommendations_list_key'),
        ),
        migrations.AddConstraint(
            model_name='recommendationlist',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['preliminary', 'adopted'])), name='recommendations_list_kind'),
        ),
        migrations.AddConstraint(
            model_name='recommendationlist',
            constraint=models.CheckConstraint(condition=models.Q(('kind', 'adopted'), ('adopted_at__isnull', True), _connector='OR'), name='recommendations_list_preliminary_is_not_adopted'),
        ),
        migrations.AddConstraint(
            model_name='placement',
            constraint=models.UniqueConstraint(fields=('list', 'item'), name='recommendations_placement_once'),
        ),
        migrations.AddConstraint(
            model_name='group',
            constraint=models.UniqueConstraint(fields=('list', 'key'), name='recommendations_group_key'),
        ),
    ]
