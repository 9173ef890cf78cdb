import { Button, Flex } from '@strapi/design-system';

type Props<Option extends string> = {
  label: string;
  options: Record<Option, string>;
  value: Option;
  onChange(option: Option): void;
};

/** One of a few, side by side. */
export function Choice<Option extends string>({ label, options, value, onChange }: Props<Option>) {
  return (
    <Flex role="group" aria-label={label} gap={1}>
      {(Object.entries(options) as [Option, string][]).map(([option, name]) => (
        <Button
          key={option}
          size="S"
          variant={option === value ? 'default' : 'tertiary'}
          aria-pressed={option === value}
          onClick={() => onChange(option)}
        >
          {name}
        </Button>
      ))}
    </Flex>
  );
}
