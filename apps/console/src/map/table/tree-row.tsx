import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Row } from './rows.js';
import classes from './table.module.css';

export interface RowActs {
  /** Is it the row that is tabbed to? */
  readonly isCurrent: boolean;
  readonly onFocus: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  readonly onToggle: (key: string) => void;
}

export interface TreeRowProps {
  readonly row: Row;
  readonly acts: RowActs;
  readonly isOpened?: boolean;
  readonly onClick: () => void;
  /** The pointer came over it, or left. */
  readonly onNear?: (isNear: boolean) => void;
  readonly children: ReactNode;
}

/** A row at its level, with what assistive technology needs to tell it. */
export function TreeRow({ row, acts, isOpened = false, onClick, onNear, children }: TreeRowProps) {
  const { key, level, place, among, isOpen } = row;
  return (
    <tr
      role="row"
      data-key={key}
      tabIndex={acts.isCurrent ? 0 : -1}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={among}
      aria-expanded={isOpen}
      aria-selected={isOpened}
      className={classes.row}
      onFocus={() => acts.onFocus(key)}
      onKeyDown={acts.onKeyDown}
      onClick={onClick}
      onPointerEnter={() => onNear?.(true)}
      onPointerLeave={() => onNear?.(false)}
    >
      {children}
    </tr>
  );
}

/** The first cell: indented by level, with the handle that opens and closes the level below. */
export function LevelCell({ row: { key, level, isOpen }, onToggle, children }: { readonly row: Row; readonly onToggle: (key: string) => void; readonly children: ReactNode }) {
  const Chevron = isOpen === true ? IconChevronDown : IconChevronRight;
  return (
    <th scope="row" className={classes.level} style={{ paddingInlineStart: 8 + (level - 1) * 22 }}>
      <span className={classes.name}>
        {isOpen === undefined ? (
          <span className={classes.handle} />
        ) : (
          // The row itself tells that it can be opened, and by which keys.
          <span className={classes.handle} onClick={(event) => (event.stopPropagation(), onToggle(key))}><Chevron aria-hidden size={18} /></span>
        )}
        <span>{children}</span>
      </span>
    </th>
  );
}
