import FormControlLabel from '@material-ui/core/FormControlLabel';
import MenuItem from '@material-ui/core/MenuItem';
import Switch from '@material-ui/core/Switch';
import { LabelledTextField } from 'backstage-plugin-vnet-connectivity-react';

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
  }[];
  readonly error?: boolean;
  readonly helperText?: string;
  readonly onChange: (value: string) => void;
}

/** One of a list. What is chosen and not in it is shown as nothing. */
export function SelectField({
  options,
  value,
  onChange,
  ...field
}: SelectFieldProps) {
  const isKnown = options.some(option => option.value === value);
  return (
    <LabelledTextField
      {...field}
      select
      fullWidth
      value={isKnown ? value : ''}
      onChange={event => onChange(event.target.value)}
    >
      {options.map(option => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </LabelledTextField>
  );
}

interface SwitchFieldProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** Something that is on or off. */
export function SwitchField({ label, value, onChange }: SwitchFieldProps) {
  return (
    <FormControlLabel
      control={
        <Switch
          color="primary"
          checked={value}
          onChange={(_, checked) => onChange(checked)}
        />
      }
      label={label}
    />
  );
}
