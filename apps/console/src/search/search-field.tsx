import { Combobox, Kbd, Loader, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { FoundList } from './found-list.js';
import { useAsked } from './use-asked.js';
import { useOpenFound } from './use-open-found.js';

interface SearchFieldProps {
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Something was gone to. */
  readonly onDone?: () => void;
  readonly focused?: true;
  /** Tells how the field is reached by keyboard. */
  readonly shortcut?: string;
}

/** A text, and below it what is found for it: arrows choose, Enter goes there. While characters are being composed nothing is searched or sent. */
export function SearchField({ inputRef, onDone, focused, shortcut }: SearchFieldProps) {
  const { t } = useTranslation();
  const { text, setText, setComposing, asked, found, error, isFetching } = useAsked();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const open = useOpenFound();
  const { selectFirstOption } = combobox;
  useEffect(() => void (found !== undefined && selectFirstOption()), [found, selectFirstOption]);
  const choose = (value: string): void => {
    const chosen = found?.items.find(({ kind, id }) => `${kind}:${id}` === value);
    if (chosen === undefined) return;
    setText('');
    combobox.closeDropdown();
    onDone?.();
    open(chosen);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" width={focused ? 'target' : 400} withinPortal shadow="md">
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          type="search"
          data-autofocus={focused}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          size="sm"
          maxLength={200}
          leftSection={<IconSearch aria-hidden size={16} />}
          rightSection={hintAt(isFetching, shortcut)}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            combobox.openDropdown();
          }}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked === ''}>
        <FoundList text={asked} found={found} error={error} />
      </Combobox.Dropdown>
      <span role="status" className="visually-hidden">{found !== undefined && !isFetching && t('search.found', { count: found.items.length })}</span>
    </Combobox>
  );
}

function hintAt(isFetching: boolean, shortcut: string | undefined): ReactNode {
  if (isFetching) return <Loader size={14} aria-hidden />;
  return shortcut === undefined ? null : <Kbd size="xs" aria-hidden>{shortcut}</Kbd>;
}
