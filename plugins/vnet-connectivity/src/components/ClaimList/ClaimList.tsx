import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Claim } from '../../content/types';
import { Citation } from '../Citation/Citation';
import { RichText } from '../RichText/RichText';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      '& > li + li': { marginTop: theme.spacing(1) },
    },
    single: { listStyle: 'none', paddingLeft: 0 },
    shared: { marginTop: theme.spacing(1) },
  }),
  { name: 'VnetConnectivityClaimList' },
);

/** Claims as a list; the sources that all of them share are cited once, below. */
export function ClaimList({ claims }: { claims: readonly Claim[] }) {
  const classes = useStyles();
  const [first, ...more] = claims;
  const shared =
    more.length > 0 && more.every(claim => haveSameSources(claim, first));
  return (
    <>
      <ul
        className={`${classes.root} ${more.length === 0 ? classes.single : ''}`}
      >
        {claims.map((claim, index) => (
          <Typography key={index} component="li" variant="body2">
            <RichText message={claim.text} />{' '}
            {!shared && <Citation {...claim} />}
          </Typography>
        ))}
      </ul>
      {shared && (
        <div className={classes.shared}>
          <Citation {...first} />
        </div>
      )}
    </>
  );
}

function haveSameSources(a: Claim, b: Claim): boolean {
  return a.basis === b.basis && a.sources.join() === b.sources.join();
}
