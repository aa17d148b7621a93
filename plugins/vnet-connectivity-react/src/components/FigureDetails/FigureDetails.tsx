import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { Figure } from 'backstage-plugin-vnet-connectivity-common';
import type { ReactNode } from 'react';
import { useResultTexts } from '../../texts/results';
import { SourceList } from '../SourceList';
import { useUniqueId } from '../hooks';
import { formatFigureValue } from './formatFigureValue';

/** Props of {@link FigureDetails}. */
export interface FigureDetailsProps {
  /** The name of the figure, such as `Monthly cost`. */
  readonly title: string;
  /** The subject of the figure, such as the name of an option. */
  readonly subject?: string;
  readonly figure: Figure;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The parts of the figure, such as the lines of a bill. */
  readonly children?: ReactNode;
}

const useStyles = makeStyles(theme => ({
  part: { marginBottom: theme.spacing(2) },
  heading: { ...theme.typography.subtitle2, margin: 0 },
  list: {
    ...theme.typography.body2,
    margin: 0,
    paddingLeft: theme.spacing(2.5),
  },
  words: { overflowWrap: 'anywhere' },
}));

/** The origin of a figure: its value and calculation, the things that it leaves out, and each source with its date. */
export function FigureDetails({
  title,
  subject,
  figure,
  open,
  onClose,
  children,
}: FigureDetailsProps) {
  const t = useResultTexts();
  const classes = useStyles();
  const id = useUniqueId('vnet-figure');
  const isPhone = useMediaQuery(useTheme().breakpoints.down('xs'));
  const { estimate, formula, scope, notes = [], sources } = figure;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby={id}
      fullScreen={isPhone}
      maxWidth="sm"
      fullWidth
    >
      <DialogTitle id={id}>
        {subject === undefined
          ? title
          : t('comparison.figureOf', { figure: title, option: subject })}
      </DialogTitle>
      <DialogContent dividers>
        <div className={classes.part}>
          <Typography variant="h6" component="p" className={classes.words}>
            {formatFigureValue(t, figure)}
          </Typography>
          {estimate && (
            <Typography variant="body2" color="textSecondary">
              {t('comparison.isEstimate')}
            </Typography>
          )}
        </div>
        {formula !== undefined && (
          <section className={classes.part}>
            <h3 className={classes.heading}>{t('comparison.formula')}</h3>
            <Typography variant="body2" className={classes.words}>
              {formula}
            </Typography>
          </section>
        )}
        {children && <div className={classes.part}>{children}</div>}
        {(notes.length > 0 || scope !== undefined) && (
          <section className={classes.part}>
            <h3 className={classes.heading}>{t('comparison.notes')}</h3>
            <ul className={classes.list}>
              {scope !== undefined && <li>{scope}</li>}
              {notes.map(note => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h3 className={classes.heading}>{t('comparison.sources')}</h3>
          <SourceList sources={sources} />
        </section>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('comparison.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
