import { Stack, Tabs } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, Problem } from '../frame/states.js';
import { TABS, type Form, type Tab } from './address.js';
import type { Objective } from './data/model.js';
import { useObjective } from './data/reads.js';
import { useRights, type Rights } from './data/use-rights.js';
import { CommitForm } from './forms/commit-form.js';
import { EditObjective } from './forms/edit-objective.js';
import { KeyResultForm } from './forms/key-result-form.js';
import { GoalpostsTab } from './goalposts/goalposts-tab.js';
import { LinksTab } from './links/links-tab.js';
import { ProposeForm } from './links/propose-form.js';
import { ObjectiveFigures } from './objective-figures.js';
import { ObjectiveHeader } from './objective-header.js';
import { PlanTab } from './plan/plan-tab.js';
import { Rationale } from './rationale.js';
import { ResultsTab } from './results/results-tab.js';
import { StoryTab } from './story/story-tab.js';
import { useAddress } from './use-address.js';
import { Warnings } from './warnings.js';

/** One objective: why, how we know, and with whom. */
export function ObjectiveScreen() {
  const { objectiveId } = useParams({ from: '/objectives/$objectiveId' });
  const { data, error, refetch } = useObjective(objectiveId);
  if (data !== undefined) return <Shown key={objectiveId} objective={data} />;
  return error === null ? <Loading /> : <Problem error={error} retry={() => void refetch()} />;
}

function Shown({ objective }: { readonly objective: Objective }) {
  const { compare } = useAddress();
  const rights = useRights(objective);
  const { data: then } = useObjective(compare === undefined ? undefined : objective.objectiveId, { asOf: compare ?? '' });
  useTitle(objective.title);
  return (
    <Stack gap="lg" maw={1180}>
      <ObjectiveHeader objective={objective} rights={rights} />
      <Rationale rationale={objective.rationale} />
      <ObjectiveFigures objective={objective} then={then} />
      <Warnings warnings={objective.warnings} />
      <Parts objective={objective} rights={rights} then={then} />
      <OpenForm objective={objective} rights={rights} />
    </Stack>
  );
}

interface PartsProps {
  readonly objective: Objective;
  readonly rights: Rights;
  readonly then: Objective | undefined;
}

function Parts({ objective, rights, then }: PartsProps) {
  const { t } = useTranslation('objective');
  const { tab = 'results', set } = useAddress();
  const isTab = (value: string | null): value is Tab => TABS.some((known) => known === value);
  return (
    <Tabs value={tab} onChange={(value) => isTab(value) && set({ tab: value === 'results' ? undefined : value, open: undefined })} keepMounted={false}>
      <Tabs.List mb="md">{TABS.map((value) => <Tabs.Tab key={value} value={value} px={{ base: 8, sm: 'md' }}>{t(`tabs.${value}`)}</Tabs.Tab>)}</Tabs.List>
      <Tabs.Panel value="results"><ResultsTab objective={objective} rights={rights} then={then} /></Tabs.Panel>
      <Tabs.Panel value="links"><LinksTab objective={objective} rights={rights} /></Tabs.Panel>
      <Tabs.Panel value="plan"><PlanTab objective={objective} rights={rights} /></Tabs.Panel>
      <Tabs.Panel value="goalposts"><GoalpostsTab objective={objective} /></Tabs.Panel>
      <Tabs.Panel value="story"><StoryTab objectiveId={objective.objectiveId} /></Tabs.Panel>
    </Tabs>
  );
}

/** The form that the address asks for, if it is one that this person may use here and now. */
function OpenForm({ objective, rights }: { readonly objective: Objective; readonly rights: Rights }) {
  const { form, set } = useAddress();
  const onClose = (): void => set({ form: undefined });
  const forms: { readonly [Name in Form]?: ReactNode } = {
    ...(rights.edit && { edit: <EditObjective objective={objective} needsReason={rights.needsReason} onClose={onClose} />, 'key-result': <KeyResultForm work="add" objective={objective} cycle={rights.cycle} onClose={onClose} /> }),
    ...(rights.commit && { commit: <CommitForm objective={objective} onClose={onClose} /> }),
    ...(rights.link && { propose: <ProposeForm objective={objective} onClose={onClose} /> }),
  };
  return form === undefined ? null : forms[form];
}

function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
