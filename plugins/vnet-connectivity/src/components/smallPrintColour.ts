import grey from '@material-ui/core/colors/grey';
import type { Theme } from '@material-ui/core/styles';

/** Colour of small print; the theme's secondary text is too pale for the page's grey background. */
export function smallPrintColour({ palette }: Theme): string {
  return palette.type === 'dark' ? palette.text.secondary : grey[700];
}
