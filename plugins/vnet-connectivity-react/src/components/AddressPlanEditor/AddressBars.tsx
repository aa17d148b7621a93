import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  AddressPools,
  Prefix,
  RegionSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  contains,
  defaultAddressPools,
  formatPrefix,
  lastAddressOf,
  networkOf,
  overlaps,
  readablePrefixes,
  sizeOf,
} from 'backstage-plugin-vnet-connectivity-common';
import { useTexts } from '../../texts/components';

interface AddressBarsProps {
  readonly regions: Readonly<Record<string, Pick<RegionSpec, 'addressSpace'>>>;
  readonly pools?: AddressPools;
}

interface Segment {
  readonly key: string;
  readonly prefix: Prefix;
}

const useStyles = makeStyles(theme => ({
  bar: { margin: theme.spacing(2, 0, 1) },
  caption: { display: 'flex', justifyContent: 'space-between' },
  track: {
    position: 'relative',
    height: 24,
    overflow: 'hidden',
    borderRadius: 4,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.default,
  },
  segment: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    minWidth: 2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    padding: '3px 4px',
    fontSize: 11,
    lineHeight: '16px',
    backgroundColor: theme.palette.type === 'dark' ? '#9cc9ff' : '#1f5493',
    color: theme.palette.type === 'dark' ? '#000' : '#fff',
    borderRight: `1px solid ${theme.palette.background.paper}`,
  },
  conflict: {
    backgroundColor: theme.palette.type === 'dark' ? '#ff9d94' : '#b00020',
    textDecoration: 'line-through',
  },
}));

/** A bar for each pool, with the ranges that the regions use of it; drawn at the scale of the used part. */
export function AddressBars({
  regions,
  pools = defaultAddressPools,
}: AddressBarsProps) {
  const segments = Object.entries(regions).flatMap(([key, { addressSpace }]) =>
    readablePrefixes(addressSpace ?? []).map(prefix => ({ key, prefix })),
  );
  const bars = readablePrefixes(pools.pools).flatMap(pool => {
    const inside = segments.filter(({ prefix }) => contains(pool, prefix));
    return inside.length > 0 ? [{ view: viewOf(pool, inside), inside }] : [];
  });
  return (
    <>
      {bars.map(({ view, inside }) => (
        <Bar key={formatPrefix(view)} view={view} segments={inside} />
      ))}
    </>
  );
}

function Bar({
  view,
  segments: inside,
}: {
  readonly view: Prefix;
  readonly segments: readonly Segment[];
}) {
  const t = useTexts();
  const classes = useStyles();
  const size = sizeOf(view.length);
  const conflicts = new Set(
    inside.filter(({ prefix }, index) =>
      inside.slice(0, index).some(other => overlaps(other.prefix, prefix)),
    ),
  );
  const used = inside
    .filter(segment => !conflicts.has(segment))
    .reduce((sum, { prefix }) => sum + sizeOf(prefix.length), 0);
  const label = t('addressBar.used', {
    range: formatPrefix(view),
    share: percent(used / size),
  });
  return (
    <div className={classes.bar}>
      <Typography
        variant="caption"
        color="textSecondary"
        className={classes.caption}
      >
        {label}
      </Typography>
      {/* The ranges themselves are in the fields above. */}
      <div className={classes.track} aria-hidden="true">
        {inside.map(segment => {
          const { key, prefix } = segment;
          return (
            <span
              key={`${key}-${formatPrefix(prefix)}`}
              className={`${classes.segment} ${
                conflicts.has(segment) ? classes.conflict : ''
              }`}
              title={`${key}: ${formatPrefix(prefix)}`}
              style={{
                left: percent((prefix.base - view.base) / size),
                width: percent(sizeOf(prefix.length) / size),
              }}
            >
              {key}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** The smallest range around everything used, with as much free room again. */
function viewOf(pool: Prefix, segments: readonly Segment[]): Prefix {
  const first = Math.min(...segments.map(({ prefix }) => prefix.base));
  const last = Math.max(...segments.map(({ prefix }) => lastAddressOf(prefix)));
  for (let length = 30; length > pool.length; length -= 1) {
    const candidate = networkOf(first, length);
    if (lastAddressOf(candidate) >= last) {
      return networkOf(first, Math.max(pool.length, length - 1));
    }
  }
  return pool;
}

function percent(share: number): string {
  return `${Math.round(share * 10000) / 100}%`;
}
