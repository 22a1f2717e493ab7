import { Alert, Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrganization } from '../../api/organization.js';
import { useDue, usePlans } from '../due/use-due.js';
import type { Due } from '../drafts/draft.js';
import { Loading, Problem } from '../../frame/states.js';
import type { Saved } from '../outbox/desk.js';
import { useDesk } from '../outbox/use-desk.js';
import { dayIn, useToday } from '../../time/days.js';
import { rowsOf } from './rows.js';
import { Sheet } from './sheet.js';

const NONE: readonly Due[] = [];

export interface OwnSheetProps {
  readonly owner: string;
  readonly personId: string;
  readonly reminded: string | undefined;
  /** Shown where there is nothing in the sheet. */
  readonly empty: React.ReactNode;
}

/** What waits for the person who is signed in; what they have written stays in sight though nobody answers. */
export function OwnSheet({ owner, personId, reminded, empty }: OwnSheetProps) {
  const { data: due, error, refetch } = useDue({}, true);
  const { state } = useDesk(owner);
  const saved = useSavedToday(state.saved);
  const { waiting } = state;
  const rows = useMemo(() => rowsOf(due ?? NONE, { waiting, saved }, reminded), [due, waiting, saved, reminded]);
  const plans = usePlans(rows.map((row) => row.due.keyResultId));
  if (due === undefined && rows.length === 0) return error === null ? <Loading /> : <Problem error={error} retry={() => void refetch()} />;
  const isGone = reminded !== undefined && rows.every((row) => row.due.keyResultId !== reminded);
  return (
    <>
      {isGone && <NothingDue keyResultId={reminded} />}
      {rows.length === 0 ? empty : <Sheet owner={owner} personId={personId} rows={rows} plans={plans} reminded={reminded} />}
    </>
  );
}

/** The reminder was answered already, or somebody else answers it now. */
function NothingDue({ keyResultId }: { readonly keyResultId: string }) {
  const { t } = useTranslation('today');
  const objectiveId = keyResultId.split('.')[0] ?? keyResultId;
  return (
    <Alert mb="md" color="gray" role="status">
      {t('reminder.gone')} <Anchor inherit renderRoot={(props) => <Link {...props} to="/objectives/$objectiveId" params={{ objectiveId }} />}>{t('reminder.open')}</Anchor>
    </Alert>
  );
}

function useSavedToday(saved: Readonly<Record<string, Saved>>): Readonly<Record<string, Saved>> {
  const today = useToday();
  const timeZone = useOrganization()?.timeZone ?? 'UTC';
  return useMemo(() => Object.fromEntries(Object.entries(saved).filter(([, { savedAt }]) => dayIn(timeZone, new Date(savedAt)) === today)), [saved, timeZone, today]);
}
