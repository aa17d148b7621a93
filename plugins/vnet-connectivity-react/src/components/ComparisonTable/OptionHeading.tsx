import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { ComparedOption } from 'backstage-plugin-vnet-connectivity-common';
import { useResultTexts } from '../../texts/results';
import { OptionBadges } from './OptionBadges';
import { optionName } from './options';
import type { OptionsProps } from './options';

interface OptionHeadingProps
  extends Pick<OptionsProps, 'recommended' | 'onChoose'> {
  readonly option: ComparedOption;
}

/** The name of an option with its badges, and a button that chooses it. */
export function OptionHeading({
  option,
  recommended,
  onChoose,
}: OptionHeadingProps) {
  const t = useResultTexts();
  return (
    <>
      <Typography variant="subtitle2" component="span" display="block">
        {optionName(t, option)}
      </Typography>
      <OptionBadges option={option} isRecommended={option.id === recommended} />
      {onChoose && option.valid && !option.current && (
        <Button
          size="small"
          variant="outlined"
          aria-label={t('comparison.chooseOption', {
            option: optionName(t, option),
          })}
          onClick={() => onChoose(option)}
        >
          {t('comparison.choose')}
        </Button>
      )}
    </>
  );
}
