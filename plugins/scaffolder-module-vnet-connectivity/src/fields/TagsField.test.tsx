import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { messagesOf, renderField, wantToGoOn } from '../__testUtils__/fields';
import { nameField, tagsField } from '.';

const regions = { weu: { location: 'westeurope' } };
const policy = {
  vnetConnectivity: { policy: { requiredTags: ['costCenter'] } },
};

describe('tagsField', () => {
  it('takes tags by name, also with the keyboard alone', async () => {
    const current = await renderField(tagsField, 'tags', { regions });
    act(() => screen.getByRole('button', { name: 'Add a tag' }).focus());
    await userEvent.keyboard('{Enter}');
    // A tag without a name is none yet.
    expect(current.form.tags).toBeUndefined();
    await userEvent.type(screen.getByLabelText('Tag'), 'team');
    await userEvent.tab();
    await userEvent.keyboard('network');
    expect(current.form.tags).toEqual({ team: 'network' });
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove tag team' }),
    );
    expect(current.form.tags).toEqual({});
    expect(screen.getByRole('button', { name: 'Add a tag' })).toHaveFocus();
  });

  it('loses no tag while the name of another is the same', async () => {
    const current = await renderField(tagsField, 'tags', {
      regions,
      tags: { team: 'network', stage: 'test' },
    });
    const [, second] = screen.getAllByLabelText('Tag');
    fireEvent.change(second, { target: { value: 'team' } });
    expect(current.form.tags).toEqual({ team: 'network' });
    expect(
      screen.getAllByLabelText('Value of team')[1],
    ).toHaveAccessibleDescription('Another tag has this name already.');
    fireEvent.change(second, { target: { value: 'phase' } });
    expect(current.form.tags).toEqual({ team: 'network', phase: 'test' });
  });

  it('says at the tag what Azure does not take', async () => {
    await renderField(tagsField, 'tags', { regions, tags: { 'a<b': '1' } });
    expect(screen.getByLabelText('Value of a<b')).toHaveAccessibleDescription(
      /must not contain/,
    );
  });

  it('asks for the tags that the portal requires', async () => {
    const current = await renderField(
      tagsField,
      'tags',
      { regions, tags: { team: 'network' } },
      policy,
    );
    const value = screen.getByLabelText('Value of costCenter');
    expect(value).toBeValid();
    wantToGoOn();
    expect(value).toHaveAccessibleDescription(/"costCenter" has no value/);
    expect(await messagesOf(tagsField, 'tags', current.form, policy)).toEqual([
      expect.stringContaining('"costCenter" has no value'),
    ]);
    fireEvent.change(value, { target: { value: '4711' } });
    expect(current.form.tags).toEqual({ costCenter: '4711', team: 'network' });
    expect(value).toBeValid();
  });

  it('is asked for them also where nobody touched it', async () => {
    const form = { name: 'contoso-core', regions };
    expect(await messagesOf(nameField, 'name', form, policy)).toEqual([
      expect.stringContaining('"costCenter" has no value'),
    ]);
    expect(
      await messagesOf(nameField, 'name', { ...form, tags: {} }, policy),
    ).toEqual([]);
  });

  it('survives an address that somebody typed', async () => {
    await renderField(tagsField, 'tags', { regions, tags: [1, 'x'] });
    expect(screen.getByRole('button', { name: 'Add a tag' })).toBeEnabled();
  });
});
