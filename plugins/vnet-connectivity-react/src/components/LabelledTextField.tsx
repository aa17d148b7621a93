import type { TextFieldProps } from '@material-ui/core/TextField';
import TextField from '@material-ui/core/TextField';
import { useStatusColours } from './useStatusColours';
import { useUniqueId } from './useUniqueId';

/**
 * A text field whose label and help belong to it: without an id, Material UI only draws them next to it.
 * Its errors are readable in the dark theme as well.
 */
export function LabelledTextField(props: TextFieldProps) {
  const id = useUniqueId('vnet-field');
  const colours = useStatusColours();
  return (
    <TextField
      id={id}
      FormHelperTextProps={
        props.error ? { style: { color: colours.error } } : undefined
      }
      {...props}
    />
  );
}
