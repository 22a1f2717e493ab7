import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { useWaitingCommits, WaitingCommits } from './commits/waiting-commits.js';
import { Empty, Loading, Problem } from '../frame/states.js';
import { useWaitingLinks } from './links/use-links.js';
import { WaitingLinks } from './links/waiting-links.js';
import { ownerOf } from './outbox/use-outbox.js';
import { usePlace, withChange } from '../place/place.js';
import { OwnSheet } from './sheet/own-sheet.js';
import { OtherSheet } from './whose/other-sheet.js';
import { WhosePicker } from './whose/whose-picker.js';
import { useFormats } from '../words/formats.js';
import { useToday } from '../time/days.js';
import { readToday, type TodayAddress } from './address.js';

/** What waits for me today, and what I have to say. */
export function TodayScreen() {
  const { data: me, error, refetch } = useMe();
  if (me !== undefined) return me.personId === null ? <Nobody /> : <Somebody owner={ownerOf(me.organizationId, me.personId)} personId={me.personId} teamId={me.teams[0]?.teamId} />;
  return error === null ? <Loading /> : <Problem error={error} retry={() => void refetch()} />;
}

function useTodayAddress() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (change: { readonly [Part in keyof TodayAddress]?: TodayAddress[Part] | undefined }): void => void navigate({ to: '.', search: (before) => withChange<object>(before, change) });
  return { ...readToday(search), go };
}

interface SomebodyProps {
  readonly owner: string;
  readonly personId: string;
  readonly teamId: string | undefined;
}

function Somebody({ owner, personId, teamId }: SomebodyProps) {
  const { isNow } = usePlace();
  const { checkIn, person, sheetOf, go } = useTodayAddress();
  const notice = useNotice();
  const isOther = person !== undefined || sheetOf !== undefined;
  return (
    <Stack gap="xl">
      <Heading><AnotherSheet /></Heading>
      {isOther && <OtherSheet whose={{ personId: person, teamId: sheetOf }} notice={notice} onBack={() => go({ person: undefined, sheetOf: undefined })} />}
      {!isOther && !isNow && <OtherSheet whose={{}} notice={notice} />}
      {!isOther && isNow && (
        <>
          <OwnSheet owner={owner} personId={personId} reminded={checkIn} empty={<NothingToday personId={personId} teamId={teamId} />} />
          <WaitingLinks />
          <WaitingCommits personId={personId} />
        </>
      )}
    </Stack>
  );
}

/** Why nothing can be filled in. */
function useNotice(): string {
  const { t } = useTranslation(['today', 'common']);
  const { isNow } = usePlace();
  return isNow ? t('whose.readOnly') : t('common:time.readOnly');
}

/** A key of a program has no check-ins: it may look at those of others. */
function Nobody() {
  const { t } = useTranslation('today');
  const notice = useNotice();
  const { person, sheetOf, go } = useTodayAddress();
  return (
    <Stack gap="xl">
      <Heading />
      <Stack gap="sm" maw={640}>
        <Title order={2} size="h4">{t('whose.nobody')}</Title>
        <Text>{t('whose.nobodyText')}</Text>
        <WhosePicker personId={person} teamId={sheetOf} onPerson={(chosen) => go({ person: chosen, sheetOf: undefined })} onTeam={(chosen) => go({ sheetOf: chosen, person: undefined })} />
        <Anchor renderRoot={(props) => <Link {...props} to="/admin" />}>{t('whose.admin')}</Anchor>
      </Stack>
      {(person !== undefined || sheetOf !== undefined) && <OtherSheet whose={{ personId: person, teamId: sheetOf }} notice={notice} />}
    </Stack>
  );
}

function Heading({ children }: { readonly children?: React.ReactNode }) {
  const { t } = useTranslation('today');
  const { asOf } = usePlace();
  const { day } = useFormats();
  const today = useToday();
  return (
    <Group justify="space-between" align="flex-end">
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text c="dimmed" size="sm">{day(asOf ?? today)}</Text>
      </div>
      {children}
    </Group>
  );
}

function AnotherSheet() {
  const { t } = useTranslation('today');
  const { person, sheetOf, go } = useTodayAddress();
  const [asked, setAsked] = useState(false);
  if (!asked && person === undefined && sheetOf === undefined) return <Button variant="default" size="compact-sm" onClick={() => setAsked(true)}>{t('whose.look')}</Button>;
  return <WhosePicker personId={person} teamId={sheetOf} onPerson={(chosen) => go({ person: chosen, sheetOf: undefined })} onTeam={(chosen) => go({ sheetOf: chosen, person: undefined })} />;
}

/** Unless something else waits. */
function NothingToday({ personId, teamId }: Omit<SomebodyProps, 'owner'>) {
  const { t } = useTranslation('today');
  const { items: links } = useWaitingLinks();
  const commits = useWaitingCommits(personId);
  if (links.length > 0 || commits.length > 0) return null;
  return (
    <Empty title={t('empty')}>
      <Anchor renderRoot={(props) => <Link {...props} to="/map" search={teamId === undefined ? {} : { team: teamId }} />}>{t('emptyMap')}</Anchor>
    </Empty>
  );
}
