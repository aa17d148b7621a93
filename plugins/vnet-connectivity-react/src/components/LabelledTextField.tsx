import type { TextFieldProps } from '@material-ui/core/TextField';
import TextField from '@material-ui/core/TextField';
import { useStatusColours } from './useStatusColours';
import { useUniqueId } from './useUniqueId';

/**
 * A text field whose label and help belong to it: without an id, Material UI only draws them next to it.
 * Its errors are readable in the dark theme as well.
 */
export function LabelledTextField({
  InputLabelProps,
  ...props
}: TextFieldProps) {
  const id = useUniqueId('vnet-field');
  const colours = useStatusColours();
  const style = props.error ? { color: colours.error } : undefined;
  return (
    <TextField
      id={id}
      FormHelperTextProps={{ style }}
      InputLabelProps={{ ...InputLabelProps, style }}
      {...props}
    />
  );
}
