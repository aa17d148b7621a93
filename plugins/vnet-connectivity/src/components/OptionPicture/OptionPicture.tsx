import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { lazy, useState } from 'react';
import { normally } from '../../content/situations';
import type { Option, Situation } from '../../content/types';
import { vnetConnectivityTranslationRef } from '../../translation';
import { RichText } from '../RichText/RichText';
import { LazySection } from '../LazySection/LazySection';
import { useFormatMessage } from '../useFormatMessage';

const LiveDrawing = lazy(() => import('./LiveDrawing'));

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      padding: theme.spacing(2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      minWidth: 0,
    },
    caption: { maxWidth: '44rem' },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      margin: theme.spacing(1, 0),
    },
  }),
  { name: 'VnetConnectivityOptionPicture' },
);

const isSame = (
  a: Pick<Situation, 'example' | 'failed'>,
  b: Pick<Situation, 'example' | 'failed'>,
) =>
  a.example === b.example &&
  [...a.failed].sort().join('\n') === [...b.failed].sort().join('\n');

/** The live drawing of an option, with suggestions for failures and variants. */
export function OptionPicture({
  option: { id, title, picture, consequences },
}: {
  option: Pick<Option, 'id' | 'title' | 'picture' | 'consequences'>;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const formatMessage = useFormatMessage();
  const [shown, setShown] = useState<Pick<Situation, 'example' | 'failed'>>(
    normally(picture.example),
  );
  return (
    <figure className={classes.root} data-example={shown.example}>
      <Typography
        component="figcaption"
        variant="body2"
        color="textSecondary"
        className={classes.caption}
      >
        <RichText message={picture.caption} />
      </Typography>
      <div
        className={classes.actions}
        role="group"
        aria-labelledby={`${id}-actions`}
      >
        <Typography id={`${id}-actions`} variant="body2">
          {t('live.try')}
        </Typography>
        {suggestionsOf({ picture, consequences }).map(situation => (
          <Button
            key={`${situation.example} ${situation.failed.join(' ')}`}
            size="small"
            variant={isSame(situation, shown) ? 'contained' : 'outlined'}
            color="primary"
            aria-pressed={isSame(situation, shown)}
            onClick={() => setShown(situation)}
          >
            {formatMessage(situation.action)}
          </Button>
        ))}
      </div>
      <LazySection style={{ height: picture.height }}>
        <LiveDrawing
          // Another network begins anew, with nothing chosen.
          key={shown.example}
          title={formatMessage(title)}
          shown={shown}
          between={consequences
            .filter(({ situations }) =>
              situations.some(({ example }) => example === shown.example),
            )
            .flatMap(({ between }) => between)
            .filter(
              (pair, index, all) =>
                all.findIndex(other => other.join() === pair.join()) === index,
            )}
          onFailedChange={failed =>
            setShown(({ example }) => ({ example, failed }))
          }
        />
      </LazySection>
    </figure>
  );
}

/** The situations of the section, each once; the initial one comes first. */
function suggestionsOf({
  picture,
  consequences,
}: Pick<Option, 'picture' | 'consequences'>): Situation[] {
  const all = [
    normally(picture.example),
    ...consequences.flatMap(({ situations }) => situations),
  ];
  return all.filter(
    (situation, index) =>
      all.findIndex(other => isSame(other, situation)) === index,
  );
}
