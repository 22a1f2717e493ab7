import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me.js';
import { Loading, Problem } from '../../frame/states.js';
import { PersonName } from '../../people/names.js';
import { useFormats } from '../../words/formats.js';
import { useLinks, useStory } from '../data/reads.js';
import { FieldName } from '../field-name.js';
import { FieldValue } from '../field-value.js';
import classes from './story.module.css';
import { storyOf, type Sentence } from './story.js';

const AT_ONCE = 30;

/** What happened, as a story: who, what, why, and what was before and after. */
export function StoryTab({ objectiveId }: { readonly objectiveId: string }) {
  const { t } = useTranslation(['objective', 'common']);
  const { data: me } = useMe();
  const [shown, setShown] = useState(AT_ONCE);
  const history = useStory(objectiveId);
  const links = useLinks(objectiveId);
  if (history.error !== null) return <Problem error={history.error} retry={() => void history.refetch()} />;
  if (history.data === undefined || links.isPending) return <Loading />;
  const story = storyOf(history.data, links.data ?? [], objectiveId);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Text size="sm" c="dimmed">{t('story.lead')}</Text>
        {me?.rights.includes('history:read') === true && <Anchor size="sm" renderRoot={(props) => <Link to="/history" search={{ subject: objectiveId } as object} {...props} />}>{t('story.audit')}</Anchor>}
      </Group>
      <ol className={classes.story}>
        {story.slice(0, shown).map((sentence) => <Told key={sentence.key} sentence={sentence} />)}
      </ol>
      {story.length > shown && <Button variant="default" w="fit-content" onClick={() => setShown(shown + AT_ONCE)}>{t('common:more')}</Button>}
    </Stack>
  );
}

function Told({ sentence: { at, by, what, about, reason, changes } }: { readonly sentence: Sentence }) {
  const { t } = useTranslation('objective');
  const { moment } = useFormats();
  return (
    <li className={classes.sentence}>
      <Text size="xs" c="dimmed">{moment(at)}</Text>
      <Text size="sm"><Text component="span" fw={600} inherit><PersonName id={by} /></Text>{t('story.space')}{what === undefined ? t('story.other') : t(`story.${what}`, { about: about ?? '' })}</Text>
      {reason !== undefined && <Text size="sm" c="dimmed">{t('quoted', { text: reason })}</Text>}
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map(({ field, from, to }) => (
            <li key={field}><FieldName field={field} />{t('story.colon')}{from !== undefined && <><s><FieldValue field={field} value={from} /></s> → </>}<FieldValue field={field} value={to} /></li>
          ))}
        </ul>
      )}
    </li>
  );
}
