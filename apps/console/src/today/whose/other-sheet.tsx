import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDue, usePlans, type Whose } from '../due/use-due.js';
import { Empty, Loading, Problem } from '../../frame/states.js';
import { PersonName, TeamName } from '../../people/names.js';
import { ReadRow } from '../sheet/read-row.js';
import classes from '../sheet/sheet.module.css';

/** A sheet that is only looked at: somebody else's, a team's, or one's own as it was then. @param onBack absent where there is none of one's own */
export function OtherSheet({ whose, notice, onBack }: { readonly whose: Whose; readonly notice: string; readonly onBack?: () => void }) {
  const { t } = useTranslation('today');
  const { data: due, error, refetch } = useDue(whose, true);
  const plans = usePlans((due ?? []).map(({ keyResultId }) => keyResultId));
  if (error !== null && due === undefined) return <Problem error={error} retry={() => void refetch()} />;
  if (due === undefined) return <Loading />;
  return (
    <section className={classes.sheet} aria-labelledby="sheet">
      <Alert mb="md" color="gray">
        <Group justify="space-between">
          <Text size="sm">{notice}</Text>
          {onBack !== undefined && <Button size="compact-sm" variant="default" onClick={onBack}>{t('whose.back')}</Button>}
        </Group>
      </Alert>
      <Title order={2} size="h4" id="sheet"><Owner whose={whose} /></Title>
      <Text mb="sm">{due.length > 0 && t('countOf', { count: due.length })}</Text>
      {due.length === 0 ? <Empty title={t('whose.none')} /> : <ul className={classes.rows}>{due.map((each) => <li key={each.slot}><ReadRow due={each} plan={plans.get(each.keyResultId)} /></li>)}</ul>}
    </section>
  );
}

function Owner({ whose: { personId, teamId } }: { readonly whose: Whose }) {
  const { t } = useTranslation('today');
  if (personId === undefined && teamId === undefined) return t('whose.mine');
  return <>{t('whose.of')}{personId === undefined ? <TeamName id={teamId} /> : <PersonName id={personId} />}</>;
}
