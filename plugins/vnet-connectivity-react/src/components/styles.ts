import { makeStyles, useTheme } from '@material-ui/core/styles';

/** Colours for states, readable as text on the paper of either theme. */
export interface StatusColours {
  readonly error: string;
  readonly warning: string;
  readonly good: string;
}

const light: StatusColours = {
  error: '#b00020',
  warning: '#8a4b00',
  good: '#1b6e34',
};

const dark: StatusColours = {
  error: '#ff9d94',
  warning: '#ffcb7d',
  good: '#8fdba3',
};

/** The colours for the theme of the portal. */
export function useStatusColours(): StatusColours {
  return useTheme().palette.type === 'dark' ? dark : light;
}

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    margin: -1,
    padding: 0,
    border: 0,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
});

/** The class of text that screen readers read, but that is not shown. */
export function useVisuallyHidden(): string {
  return useStyles().hidden;
}
