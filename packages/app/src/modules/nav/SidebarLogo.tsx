import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  link: {
    display: 'flex',
    alignItems: 'center',
    height: 3 * sidebarConfig.logoHeight,
    marginBottom: -14,
    paddingLeft: (sidebarConfig.drawerWidthClosed - 28) / 2,
    // The sidebar is dark in both themes.
    color: theme.palette.common.white,
    whiteSpace: 'nowrap',
    fontWeight: 700,
  },
  mark: { width: 28, height: 28, flexShrink: 0, marginRight: theme.spacing(2) },
}));

/** Three networks, each joined with every other. */
export const SidebarLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      className={classes.link}
      aria-label="Network portal: home"
    >
      <svg className={classes.mark} viewBox="0 0 28 28" aria-hidden="true">
        <path
          d="M14 6 5.5 21h17Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
        <g fill="currentColor">
          <circle cx="14" cy="6" r="4" />
          <circle cx="5.5" cy="21" r="4" />
          <circle cx="22.5" cy="21" r="4" />
        </g>
      </svg>
      {isOpen && 'Network portal'}
    </Link>
  );
};
