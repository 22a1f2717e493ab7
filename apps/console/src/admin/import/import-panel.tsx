import { Stack } from '@mantine/core';
import { useEffect } from 'react';
import { PanelHead } from '../forms/panel-head.js';
import { useWords, useWriting } from '../use-admin.js';
import { ApplyPart } from './apply-part.js';
import { ColumnsPart } from './columns-part.js';
import { FilesPart } from './files-part.js';
import { FILE_KINDS } from './kinds.js';
import { TrialPart } from './trial-part.js';
import { useImport } from './use-import.js';

/** Goals and their check-ins from the tables that an organization has: files, columns, a trial run, and then the import itself. */
export function ImportPanel() {
  const { t } = useWords();
  const { may } = useWriting('imports:run');
  const { state } = useImport();
  useStaying(state.applying?.state === 'running');
  return (
    <Stack gap="lg">
      <PanelHead title={t('tabs.import')} intro={t('import.intro')} right="imports:run" />
      {may && (
        <>
          <FilesPart />
          {FILE_KINDS.map((kind) => <ColumnsPart key={kind} kind={kind} />)}
          <TrialPart />
          <ApplyPart />
        </>
      )}
    </Stack>
  );
}

/** Whoever leaves the page while it imports is asked first. */
function useStaying(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isRunning]);
}
