import { Card, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me.js';
import { Loading, Problem } from '../../frame/states.js';
import { HealthMark } from '../../health/health-mark.js';
import { PersonName } from '../../people/names.js';
import { useFormats } from '../../words/formats.js';
import { valueText } from '../data/amounts.js';
import { outOfTen } from '../data/confidence.js';
import type { CheckIn, Plan, Said } from '../data/model.js';
import { isSelf } from '../data/rights.js';
import { useCheckIns } from '../data/reads.js';
import { Acknowledge } from './acknowledge.js';

const ANSWERS = ['moved', 'inTheWay', 'next'] as const;

/** What was said of a key result, the last first. */
export function CheckIns({ keyResultId, plan, mayAnswer }: { readonly keyResultId: string; readonly plan: Plan; readonly mayAnswer: boolean }) {
  const { t } = useTranslation('objective');
  const { data: me } = useMe();
  const { data, error, refetch } = useCheckIns(keyResultId);
  if (error !== null) return <Problem error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.length === 0) return <Text size="sm" c="dimmed">{t('checkIns.none')}</Text>;
  return (
    <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
      {[...data].reverse().map((checkIn, at) => <li key={checkIn.id}><OneCheckIn checkIn={checkIn} plan={plan} mayAnswer={mayAnswer && at < 3 && !isSelf(me, checkIn.onBehalfOf ?? checkIn.actor)} /></li>)}
    </Stack>
  );
}

function OneCheckIn({ checkIn, plan, mayAnswer }: { readonly checkIn: CheckIn; readonly plan: Plan; readonly mayAnswer: boolean }) {
  const { t } = useTranslation(['objective', 'common']);
  const formats = useFormats();
  const { value, confidence, saidHealth, supersededBy } = checkIn;
  const stands = supersededBy === undefined;
  return (
    <Card withBorder padding="sm" >
      <Group gap="md" justify="space-between" align="baseline">
        <Text size="sm"><Text component="span" fw={600} inherit>{formats.day(checkIn.effectiveAt)}</Text> · <PersonName id={checkIn.onBehalfOf ?? checkIn.actor} /></Text>
        <Group gap="md">
          <Text fw={600} td={stands ? 'none' : 'line-through'}>{value === undefined ? <NoValue checkIn={checkIn} /> : valueText(value, plan, { t, formats })}</Text>
          {confidence !== undefined && <Text size="sm">{t('common:figures.confidence')} {outOfTen(confidence)}</Text>}
          {saidHealth !== undefined && <HealthMark health={saidHealth} />}
        </Group>
      </Group>
      <Mended checkIn={checkIn} />
      {ANSWERS.map((answer) => <Answer key={answer} question={t(`checkIns.${answer}`)} said={checkIn[answer]} />)}
      <Answers checkIn={checkIn} />
      {mayAnswer && stands && <Acknowledge checkInId={checkIn.id} />}
    </Card>
  );
}

function NoValue({ checkIn: { noNewFigure } }: { readonly checkIn: CheckIn }) {
  const { t } = useTranslation('objective');
  return t(noNewFigure ? 'checkIns.noNewFigure' : 'checkIns.noValue');
}

function Mended({ checkIn: { supersedes, supersededBy, reason = '–' } }: { readonly checkIn: CheckIn }) {
  const { t } = useTranslation('objective');
  return (
    <>
      {supersededBy !== undefined && <Text size="sm" c="dimmed">{t('checkIns.mended')}</Text>}
      {supersedes !== undefined && <Text size="sm" c="dimmed">{t('checkIns.mends', { reason })}</Text>}
    </>
  );
}

function Answers({ checkIn: { acknowledgements } }: { readonly checkIn: CheckIn }) {
  const { t } = useTranslation('objective');
  return (
    <>
      {acknowledgements.map(({ actor, at, how, text }) => (
        <Text key={`${actor}${at}`} size="sm" mt={4}><PersonName id={actor} />{t('checkIns.answered', { how: t(`checkIns.how.${how}`) })} <SaidText said={text} /></Text>
      ))}
    </>
  );
}

function Answer({ question, said }: { readonly question: string; readonly said: Said | undefined }) {
  if (said === undefined) return null;
  return <Text size="sm" mt={4}><Text component="span" c="dimmed" inherit>{question} </Text><SaidText said={said} /></Text>;
}

/** What a person said, or why it can not be read. */
function SaidText({ said }: { readonly said: Said | undefined }) {
  const { t } = useTranslation('objective');
  if (said?.text !== undefined) return <span>{said.text}</span>;
  if (said?.forgotten === true) return <Text component="span" c="dimmed" inherit>{t('checkIns.forgotten')}</Text>;
  return said?.hidden === true ? <Text component="span" c="dimmed" inherit>{t('checkIns.hidden')}</Text> : null;
}
