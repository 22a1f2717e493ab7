import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { PersonName } from '../people/names.js';
import classes from './explained.module.css';
import { figureText } from './figures.js';
import type { Answer } from './question.js';
import { useTelling } from './telling.js';

type Event = Answer['events'][number];

/** Who said what a number rests on, newest first; each opens its place in the history for who may read that. */
export function ExplainedEvents({ answer: { events, inputs } }: { readonly answer: Answer }) {
  const { t } = useTranslation('explain');
  const { data: me } = useMe();
  const mayRead = me?.rights.includes('history:read') === true;
  const titles = new Map<string, string>(inputs.flatMap(({ of }) => (of?.title === undefined ? [] : [[of.id, of.title] as const])));
  if (events.length === 0) return <Text size="sm" c="dimmed">{t('noEvents')}</Text>;
  return (
    <ol className={classes.parts}>
      {events.map((event) => <EventLine key={event.id} event={event} title={titles.get(String(event.data['keyResultId']))} mayRead={mayRead} />)}
    </ol>
  );
}

function EventLine({ event, title, mayRead }: { readonly event: Event; readonly title: string | undefined; readonly mayRead: boolean }) {
  const { formats } = useTelling();
  const { position, index, at } = event;
  const when = formats.moment(at);
  return (
    <li className={classes.part}>
          {mayRead ? <Anchor size="xs" renderRoot={(props) => <Link {...props} to="/history" search={(before) => ({ ...before, open: `${position}-${index}` })} />}>{when}</Anchor> : <Text size="xs" c="dimmed">{when}</Text>}
      <Text size="sm"><Actor id={event.actor} /> {useSaid(event)}</Text>
      {title !== undefined && <Text size="xs" c="dimmed">{title}</Text>}
      <Told event={event} />
    </li>
  );
}

function useSaid({ type }: Event): string {
  const { t } = useTranslation('explain');
  const [family = '', act = ''] = type.split('.');
  const says: Readonly<Record<string, Readonly<Record<string, string>>>> = t('says', { returnObjects: true });
  return says[family]?.[act] ?? t('somethingElse');
}

const NOBODYS = /^(system|withheld)$/;

function Actor({ id }: { readonly id: string }) {
  const { t } = useTranslation('explain');
  return <Text span fw={600} inherit>{NOBODYS.test(id) ? t('system') : <PersonName id={id} />}</Text>;
}

const FACTS = { value: 'value', confidence: 'confidence', saidHealth: 'said', given: 'given', weight: 'weight' } as const;

/** The figures that the event told. */
function Told({ event: { data, effectiveAt, at } }: { readonly event: Event }) {
  const { t } = useTranslation('explain');
  const telling = useTelling();
  const facts = Object.entries(FACTS).flatMap(([field, name]) => {
    const value = data[field];
    return typeof value === 'string' || typeof value === 'boolean' ? [`${telling.name(name)} ${figureText({ name, value }, telling)}`] : [];
  });
  const later = effectiveAt !== undefined && effectiveAt.slice(0, 10) !== at.slice(0, 10) ? [t('effective', { day: telling.formats.day(effectiveAt) })] : [];
  const text = [...facts, ...later].join(' · ');
  return text === '' ? null : <Text size="xs" c="dimmed">{text}</Text>;
}
