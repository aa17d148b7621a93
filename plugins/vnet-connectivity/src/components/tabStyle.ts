import type { CreateCSSProperties } from '@material-ui/core/styles/withStyles';
import type { Theme } from '@material-ui/core/styles';

/** A tab of a page's panels: narrower than Backstage's, and with its words as they are written. */
export function tabStyle({ palette, spacing }: Theme): CreateCSSProperties {
  return {
    minWidth: 0,
    padding: spacing(0.75, 1),
    textTransform: 'none',
    // The theme of Backstage paints a hovered tab white, also where the page is dark.
    '&:hover': {
      color: palette.text.primary,
      background: palette.action.hover,
    },
  };
}
