import MenuItem from '@material-ui/core/MenuItem';
import { useMemo } from 'react';
import { LabelledTextField } from './LabelledTextField';

interface NameSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly {
    readonly value: string;
    readonly text: string;
  }[];
  readonly onChange: (value: string) => void;
}

/** A menu renders all of its entries; more of them are left to the browser, which also finds one by its first letters. */
const mostInMenu = 60;

/** A field that chooses one of some names, or of some thousand. */
export function NameSelect({
  label,
  value,
  options,
  onChange,
}: NameSelectProps) {
  const isNative = options.length > mostInMenu;
  // The same elements, as long as the options are the same.
  const items = useMemo(
    () =>
      options.map(({ value: each, text }) =>
        isNative ? (
          <option key={each} value={each}>
            {text}
          </option>
        ) : (
          <MenuItem key={each} value={each}>
            {text}
          </MenuItem>
        ),
      ),
    [options, isNative],
  );
  return (
    <LabelledTextField
      select
      label={label}
      value={value}
      SelectProps={{ native: isNative }}
      onChange={({ target }) => onChange(target.value)}
    >
      {items}
    </LabelledTextField>
  );
}
