import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import StarIcon from '@material-ui/icons/Star';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import BlockIcon from '@material-ui/icons/Block';
import type { ComparedOption } from 'backstage-plugin-vnet-connectivity-common';
import { useResultTexts } from '../../texts/results';

interface OptionBadgesProps {
  readonly option: ComparedOption;
  readonly isRecommended: boolean;
}

interface Badge {
  readonly key: 'recommended' | 'current' | 'unmet' | (typeof refusals)[number];
  readonly Icon: typeof StarIcon;
}

const useStyles = makeStyles(theme => ({
  badges: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    margin: theme.spacing(0.5, 0),
    '&:empty': { display: 'none' },
  },
  badge: { margin: 0 },
}));

/** The refusing parties, the strongest first: Azure's refusal makes the others irrelevant. */
const refusals = [
  'azure-refuses',
  'policy',
  'not-built',
  'incomplete',
] as const;

/** The strongest refusal of an option that cannot be chosen. */
function refusalOf({ findings }: ComparedOption): (typeof refusals)[number] {
  const kinds = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ kind }) => kind);
  return refusals.find(kind => kinds.includes(kind)) ?? 'incomplete';
}

/** Badges of an option: recommended, current, refused, or not sufficient. */
export function OptionBadges({ option, isRecommended }: OptionBadgesProps) {
  const t = useResultTexts();
  const classes = useStyles();
  const badges: readonly (Badge | false)[] = [
    isRecommended && { key: 'recommended', Icon: StarIcon },
    option.current && { key: 'current', Icon: CheckIcon },
    !option.valid && {
      key: refusalOf(option),
      Icon: BlockIcon,
    },
    option.valid &&
      !option.meetsRequirements && {
        key: 'unmet',
        Icon: ReportProblemOutlinedIcon,
      },
  ];
  return (
    <div className={classes.badges}>
      {badges.map(
        badge =>
          badge && (
            <Chip
              key={badge.key}
              className={classes.badge}
              size="small"
              variant="outlined"
              icon={<badge.Icon />}
              label={t(`comparison.badge.${badge.key}`)}
            />
          ),
      )}
    </div>
  );
}
