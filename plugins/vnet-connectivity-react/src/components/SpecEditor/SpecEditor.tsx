import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../texts/components';

// The editor is large, and needed only for YAML.
const CodeEditor = lazy(() => import('./CodeEditor'));

/** Props of {@link SpecEditor}. @public */
export interface SpecEditorProps {
  /** The YAML, valid or not. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Findings about {@link SpecEditorProps.findingsOf}; shown at the places that they are about. */
  readonly findings: readonly Finding[];
  /** The text that the findings are about: they may come later than the text. */
  readonly findingsOf: string;
  /** Applies the fix of a finding. Left out: fixes are not offered. */
  readonly onFix?: (finding: Finding) => void;
  /** Accessible name. */
  readonly label: string;
  /** Height as in CSS. */
  readonly height: string | number;
}

const useStyles = makeStyles(theme => ({
  root: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    overflow: 'hidden',
    '&:focus-within': { borderColor: theme.palette.text.primary },
  },
  help: { marginTop: theme.spacing(0.5) },
}));

/** The spec as YAML: completes fields and values, explains them, and marks findings at their places. @public */
export function SpecEditor(props: SpecEditorProps) {
  const t = useTexts();
  const classes = useStyles();
  return (
    <div>
      <div className={classes.root} style={{ height: props.height }}>
        <Suspense fallback={<div />}>
          <CodeEditor {...props} />
        </Suspense>
      </div>
      <Typography
        variant="caption"
        component="p"
        color="textSecondary"
        className={classes.help}
      >
        {t('editor.help')}
      </Typography>
    </div>
  );
}
