import type { TextFieldProps } from '@material-ui/core/TextField';
import TextField from '@material-ui/core/TextField';
import { useUniqueId } from './useUniqueId';

/** A text field whose label and help belong to it: without an id, Material UI only draws them next to it. */
export function LabelledTextField(props: TextFieldProps) {
  const id = useUniqueId('vnet-field');
  return <TextField id={id} {...props} />;
}
