import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '../admin.module.css';

/** A table that scrolls by itself where the page is narrow, by keyboard too. */
export function ScrollingTable({ label, minWidth, children }: { readonly label: string; readonly minWidth: number; readonly children: ReactNode }) {
  return (
    <div className={classes['table']} role="region" aria-label={label} tabIndex={0}>
      <Table miw={minWidth} verticalSpacing="xs" highlightOnHover>{children}</Table>
    </div>
  );
}
