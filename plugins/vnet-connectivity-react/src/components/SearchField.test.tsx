import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { render } from '../__testUtils__/texts';
import { SearchField } from './SearchField';

const fruits = ['Apple', 'Apricot', 'Pear'];

function Fruits({ onPick }: { onPick: (fruit: string) => void }) {
  const [text, setText] = useState('');
  return (
    <SearchField
      label="Fruit"
      text={text}
      options={fruits.filter(fruit =>
        fruit.toLowerCase().startsWith(text.toLowerCase()),
      )}
      labelOf={fruit => fruit}
      onText={setText}
      onPick={fruit => {
        setText('');
        onPick(fruit);
      }}
    />
  );
}

const input = () =>
  screen.getByLabelText<HTMLInputElement>('Fruit', { selector: 'input' });

/** The field has its list, which is loaded when somebody comes to it. */
const listed = () =>
  waitFor(() => expect(input()).toHaveAttribute('aria-autocomplete'));

// The list stays loaded, so that what happens before comes first.
describe('SearchField', () => {
  it('picks the best option by Enter before its list is loaded, and then shows the list for what is written on', async () => {
    const picked: string[] = [];
    render(<Fruits onPick={fruit => picked.push(fruit)} />);
    expect(input()).not.toHaveAttribute('aria-autocomplete');
    act(() => input().focus());
    fireEvent.change(input(), { target: { value: 'pe' } });
    fireEvent.keyDown(input(), { key: 'Enter' });
    expect(picked).toEqual(['Pear']);
    fireEvent.change(input(), { target: { value: 'ap' } });
    await listed();
    // The field is another element now, and nothing that the user sees of it has changed.
    expect(input()).toHaveFocus();
    expect(input()).toHaveValue('ap');
    expect(input().selectionStart).toBe(2);
    expect(
      screen.getAllByRole('option').map(({ textContent }) => textContent),
    ).toEqual(['Apple', 'Apricot']);
  });

  it('takes the cursor of no other field when its list arrives', async () => {
    render(
      <>
        <Fruits onPick={() => {}} />
        <input aria-label="Elsewhere" />
      </>,
    );
    fireEvent.mouseEnter(input());
    act(() => screen.getByLabelText('Elsewhere').focus());
    await listed();
    expect(screen.getByLabelText('Elsewhere')).toHaveFocus();
    expect(screen.queryByRole('option')).not.toBeInTheDocument();
  });
});
