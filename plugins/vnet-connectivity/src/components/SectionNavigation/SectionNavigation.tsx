import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useEffect, useState } from 'react';
import { vnetConnectivityTranslationRef } from '../../translation';
import { smallPrintColour } from '../smallPrintColour';

/** Id of the section that the upper part of the window shows; the last of them where several do. */
export function useCurrentSection(
  sections: readonly { readonly id: string }[],
  areAllDrawn: boolean,
): string | undefined {
  const [current, setCurrent] = useState(sections[0]?.id);
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return undefined;
    const visible = new Set<string>();
    const observer = new IntersectionObserver(
      changes => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) visible.add(target.id);
          else visible.delete(target.id);
        }
        const shown = sections.filter(({ id }) => visible.has(id));
        if (shown.length > 0) setCurrent(shown[shown.length - 1].id);
      },
      // A narrow band below the top: a section is current once it has reached it.
      { rootMargin: '-15% 0px -75% 0px' },
    );
    for (const { id } of sections) {
      const element = document.getElementById(id);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
    // Sections that were not rendered have not been observed.
  }, [sections, areAllDrawn]);
  return current;
}

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
      color: smallPrintColour(theme),
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
    summary: {
      ...theme.typography.body1,
      cursor: 'pointer',
      padding: theme.spacing(1, 0),
    },
    nested: { paddingLeft: theme.spacing(3) },
  }),
  { name: 'VnetConnectivitySectionNavigation' },
);

/** Links to the sections, with the one being read marked. */
export function SectionNavigation({
  entries,
  areAllDrawn,
  className,
}: {
  entries: readonly NavigationEntry[];
  /** True if all sections are on the page, false while some are still to come. */
  areAllDrawn: boolean;
  className?: string;
}) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const current = useCurrentSection(entries, areAllDrawn);
  // Measured before the first paint, so that the page does not jump.
  const roomy = useMediaQuery(theme.breakpoints.up('lg'), { noSsr: true });
  const list = (
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
  );
  return (
    <nav aria-label={t('page.navigation')} className={className}>
      {roomy ? (
        list
      ) : (
        <details>
          <summary className={classes.summary}>{t('page.navigation')}</summary>
          {list}
        </details>
      )}
    </nav>
  );
}
