import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChoiceCards } from './ChoiceCards';
import { render } from '../../__testUtils__/texts';

const choices = [
  {
    value: 'a',
    title: 'Peering',
    summary: 'A direct connection.',
    gains: ['Fast'],
    losses: ['Not transitive'],
    badge: { kind: 'good', label: 'Recommended' },
  },
  { value: 'b', title: 'VPN', summary: 'A tunnel.' },
  {
    value: 'c',
    title: 'Virtual WAN',
    summary: 'Hubs.',
    disabledReason: 'Not written yet.',
  },
] as const;

describe('ChoiceCards', () => {
  it('is a group of radio buttons that say what one gains and loses', () => {
    render(
      <ChoiceCards
        label="How?"
        choices={choices}
        value="a"
        onChange={jest.fn()}
      />,
    );
    expect(screen.getByRole('group', { name: 'How?' })).toBeInTheDocument();
    const chosen = screen.getByRole('radio', { name: 'Peering' });
    expect(chosen).toBeChecked();
    expect(chosen).toHaveAccessibleDescription(
      'Recommended A direct connection. You gain:Fast You lose:Not transitive',
    );
  });

  it('is chosen by mouse and by keyboard', async () => {
    const onChange = jest.fn();
    render(
      <ChoiceCards
        label="How?"
        choices={choices}
        value="a"
        onChange={onChange}
      />,
    );
    await userEvent.click(screen.getByText('VPN'));
    expect(onChange).toHaveBeenLastCalledWith('b');
    onChange.mockClear();
    screen.getByRole('radio', { name: 'Peering' }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(onChange).toHaveBeenLastCalledWith('b');
  });

  it('does not offer what is disabled, and says why', async () => {
    const onChange = jest.fn();
    render(
      <ChoiceCards
        label="How?"
        choices={choices}
        value="a"
        onChange={onChange}
      />,
    );
    expect(screen.getByRole('radio', { name: 'Virtual WAN' })).toBeDisabled();
    expect(screen.getByText('Not written yet.')).toBeInTheDocument();
    await userEvent.click(screen.getByText('Virtual WAN'));
    expect(onChange).not.toHaveBeenCalled();
  });
});
