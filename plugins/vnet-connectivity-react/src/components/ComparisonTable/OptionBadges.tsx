import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import StarIcon from '@material-ui/icons/Star';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import BlockIcon from '@material-ui/icons/Block';
import type { ComparedOption } from 'backstage-plugin-vnet-connectivity-common';
import { useTexts } from '../../texts/components';

interface OptionBadgesProps {
  readonly option: ComparedOption;
  readonly isRecommended: boolean;
}

interface Badge {
  readonly key: 'recommended' | 'current' | 'refused' | 'notBuilt' | 'unmet';
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

/** True where nothing but this version stands against an option. */
function isOnlyNotBuilt({ findings }: ComparedOption): boolean {
  return findings
    .filter(({ severity }) => severity === 'error')
    .every(({ kind }) => kind === 'not-built');
}

/** What an option is: recommended, the one of the design, refused, or not enough. */
export function OptionBadges({ option, isRecommended }: OptionBadgesProps) {
  const t = useTexts();
  const classes = useStyles();
  const badges: readonly (Badge | false)[] = [
    isRecommended && { key: 'recommended', Icon: StarIcon },
    option.current && { key: 'current', Icon: CheckIcon },
    !option.valid && {
      key: isOnlyNotBuilt(option) ? 'notBuilt' : 'refused',
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
