import Button from '@material-ui/core/Button';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CheckCircleOutlineIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import type {
  Finding,
  Severity,
} from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { useResultTexts } from '../../texts/results';
import { placesOf as pathsOf, plainTextOf } from '../findingsAt';
import { isWebAddress } from '../SourceList';
import { useStatusColours } from '../styles';

/** A place at which something can be changed. @public */
export interface FindingPlace {
  readonly text: string;
  /** Opens the place; left out where that is not possible. */
  readonly open?: () => void;
}

/** Props of {@link FindingsList}. @public */
export interface FindingsListProps {
  readonly findings: readonly Finding[];
  /** Applies the fix of a finding. Left out: fixes are described, but cannot be applied here. */
  readonly onFix?: (finding: Finding) => void;
  /** The places at which the user changes the subject of a finding, such as the steps of a wizard. */
  readonly placesOf?: (finding: Finding) => readonly FindingPlace[];
  /**
   * True if the list stands beside YAML, so that it names fields by their paths. Default: it names them as forms do.
   */
  readonly besideYaml?: boolean;
  /** The text where there is no finding; with an empty text nothing is shown. */
  readonly emptyText?: string;
  /** The heading of the findings of a severity. Default: that of a design that is not built yet. */
  readonly headingOf?: (severity: Severity, count: number) => string;
}

const useStyles = makeStyles(theme => ({
  heading: {
    ...theme.typography.subtitle2,
    margin: theme.spacing(1, 0, 0.5),
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1, 1.5),
    marginBottom: theme.spacing(1),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    borderLeftWidth: 4,
    overflowWrap: 'anywhere',
  },
  icon: { flex: 'none', marginTop: 1 },
  body: { flex: 1, minWidth: 0 },
  meta: {
    ...theme.typography.caption,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1.5),
    marginTop: theme.spacing(0.5),
    color: theme.palette.text.secondary,
    '& code': { fontSize: '1em' },
    '& a': { textDecoration: 'underline' },
  },
  places: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1),
    marginTop: theme.spacing(1),
  },
  details: {
    ...theme.typography.caption,
    color: theme.palette.text.secondary,
    '& summary': { cursor: 'pointer', width: 'fit-content' },
    '& code': { fontSize: '1em' },
    '& p': { margin: theme.spacing(0.5, 0) },
  },
  empty: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

const severities: readonly Severity[] = ['error', 'warning'];
/** Number of findings of a kind that are shown at once. */
const firstShown = 10;

/** A list of errors and advice, each with the way out. @public */
export function FindingsList({
  findings,
  onFix,
  placesOf,
  besideYaml,
  emptyText,
  headingOf,
}: FindingsListProps) {
  const t = useResultTexts();
  const classes = useStyles();
  const colours = useStatusColours();
  if (findings.length === 0) {
    const nothing = emptyText ?? t('findings.none');
    return nothing ? (
      <Typography variant="body2" className={classes.empty}>
        <CheckCircleOutlineIcon
          fontSize="small"
          style={{ color: colours.good }}
        />
        {nothing}
      </Typography>
    ) : null;
  }
  return (
    <div>
      {severities.map(severity => {
        const group = findings.filter(finding => finding.severity === severity);
        return group.length > 0 ? (
          <Group
            key={severity}
            severity={severity}
            findings={group}
            onFix={onFix}
            placesOf={placesOf}
            besideYaml={besideYaml}
            headingOf={headingOf}
          />
        ) : null;
      })}
    </div>
  );
}

interface GroupProps extends FindingsListProps {
  readonly severity: Severity;
}

function Group({
  severity,
  findings,
  onFix,
  placesOf,
  besideYaml,
  headingOf,
}: GroupProps) {
  const t = useResultTexts();
  const classes = useStyles();
  const [shown, setShown] = useState(firstShown);
  const hidden = findings.length - shown;
  return (
    <section>
      <Typography component="h4" className={classes.heading}>
        <span role="status">
          {headingOf?.(severity, findings.length) ??
            t(severity === 'error' ? 'findings.errors' : 'findings.warnings', {
              count: findings.length,
            })}
        </span>
      </Typography>
      <ul className={classes.list}>
        {findings.slice(0, shown).map((finding, index) => (
          <Item
            key={`${finding.rule}-${finding.path}-${index}`}
            finding={finding}
            onFix={onFix}
            places={placesOf?.(finding) ?? []}
            besideYaml={besideYaml}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" onClick={() => setShown(findings.length)}>
          {t('findings.more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}

interface ItemProps {
  readonly finding: Finding;
  readonly onFix?: (finding: Finding) => void;
  readonly places: readonly FindingPlace[];
  readonly besideYaml?: boolean;
}

function Item({ finding, onFix, places, besideYaml = false }: ItemProps) {
  const t = useResultTexts();
  const classes = useStyles();
  const colours = useStatusColours();
  const { rule, severity, kind, message, docs, fix } = finding;
  const canFix = fix !== undefined && onFix !== undefined;
  const Icon =
    severity === 'error' ? ErrorOutlineIcon : ReportProblemOutlinedIcon;
  return (
    <li className={classes.item} style={{ borderLeftColor: colours[severity] }}>
      <Icon
        className={classes.icon}
        fontSize="small"
        style={{ color: colours[severity] }}
        titleAccess={t(`findings.${severity}`)}
      />
      <div className={classes.body}>
        <Typography variant="body2">
          {besideYaml ? message : plainTextOf(finding)}
        </Typography>
        <div className={classes.meta}>
          {kind !== 'advice' && <strong>{t(`findings.kind.${kind}`)}</strong>}
          {places
            .filter(({ open }) => !open)
            .map(({ text }) => (
              <span key={text}>{text}</span>
            ))}
          {besideYaml && <SpecLocation finding={finding} />}
          {isWebAddress(docs) && (
            <Link
              href={docs}
              target="_blank"
              rel="noopener noreferrer"
              color="inherit"
              aria-label={t('findings.docsLabel', { rule })}
            >
              {t('findings.docs')}
            </Link>
          )}
        </div>
        {!besideYaml && (
          <details className={classes.details}>
            <summary>{t('findings.details')}</summary>
            <p>
              <SpecLocation finding={finding} />
            </p>
          </details>
        )}
        {(canFix || places.some(({ open }) => open)) && (
          <div className={classes.places}>
            {canFix && (
              <Button
                size="small"
                variant="outlined"
                onClick={() => onFix(finding)}
              >
                {fix.title}
              </Button>
            )}
            {places.map(
              ({ text, open }) =>
                open && (
                  <Button key={text} size="small" onClick={open}>
                    {text}
                  </Button>
                ),
            )}
          </div>
        )}
      </div>
    </li>
  );
}

/** The paths of a finding, and its rule. */
function SpecLocation({ finding }: { readonly finding: Finding }) {
  const t = useResultTexts();
  return (
    <>
      {pathsOf(finding).map(path => (
        <span key={path}>
          <code>{path || t('findings.whole')}</code>{' '}
        </span>
      ))}
      <span>{t('findings.rule', { rule: finding.rule })}</span>
    </>
  );
}
