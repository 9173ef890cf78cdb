import { Field } from '@strapi/design-system';
import { styled } from 'styled-components';

type Props = {
  name: string;
  label: string;
  hint?: string;
  accept: string;
  onFile(file: File | undefined): void;
};

/** The browser's own field for files: it speaks the person's language and works with a keyboard. */
const Input = styled.input`
  font: inherit;
  max-width: 100%;
  padding: 8px 0;
  color: ${({ theme }) => theme.colors.neutral800};
`;

export function FileField({ name, label, hint, accept, onFile }: Props) {
  return (
    <Field.Root name={name} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Input
        id={name}
        name={name}
        type="file"
        accept={accept}
        aria-label={label}
        onChange={({ target }) => onFile(target.files?.[0])}
      />
      <Field.Hint />
    </Field.Root>
  );
}
