import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { vnetConnectivityTranslationRef } from '../../translation';
import { useCurrentSection } from './useCurrentSection';

/** A section of the page; alternatives are one level down. */
export interface NavigationEntry {
  readonly id: string;
  readonly label: string;
  readonly nested?: boolean;
}

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    link: {
      ...theme.typography.body2,
      display: 'block',
      padding: theme.spacing(0.75, 1.5),
      color: theme.palette.text.secondary,
      textDecoration: 'none',
      borderLeft: `3px solid ${theme.palette.divider}`,
      '&:hover, &:focus-visible': { color: theme.palette.text.primary },
      '&[aria-current]': {
        color: theme.palette.text.primary,
        borderLeftColor: theme.palette.primary.main,
        // A shadow makes the text bolder without making it wider.
        textShadow: '0 0 0.6px currentColor',
      },
    },
    nested: { paddingLeft: theme.spacing(3) },
  }),
  { name: 'VnetConnectivitySectionNavigation' },
);

/** Links to the sections, with the one being read marked. */
export function SectionNavigation({
  entries,
  className,
}: {
  entries: readonly NavigationEntry[];
  className?: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const current = useCurrentSection(entries);
  return (
    <nav aria-label={t('page.navigation')} className={className}>
      <ul className={classes.list}>
        {entries.map(({ id, label, nested }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className={`${classes.link} ${nested ? classes.nested : ''}`}
              aria-current={id === current ? 'location' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
