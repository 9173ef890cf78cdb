import { Box, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';

/** In CSS pixels: a small telephone, and a common laptop. */
const SCREENS = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } } as const;
export type Screen = keyof typeof SCREENS;

/** The site in a window of that size, made smaller where it does not fit; nothing in it can leave the frame. */
export function PreviewFrame({ address, screen }: { address: string; screen: Screen }) {
  const { formatMessage } = useIntl();
  const box = useRef<HTMLDivElement>(null);
  const space = useWidth(box);
  const { width, height } = SCREENS[screen];
  const scale = space ? Math.min(1, space / width) : 1;
  const title = formatMessage({ id: 'preview.frame' });
  return (
    <Box ref={box} width="100%">
      <Box width={`${width * scale}px`} marginLeft="auto" marginRight="auto" shadow="tableShadow">
        <Flex background="warning100" padding={2} justifyContent="center">
          <Typography variant="pi" fontWeight="bold" textColor="warning700">
            {title}
          </Typography>
        </Flex>
        <Box height={`${height * scale}px`} overflow="hidden" background="neutral0">
          <iframe
            title={title}
            src={address}
            sandbox="allow-scripts allow-same-origin allow-forms allow-downloads"
            style={{ width, height, border: 0, transform: `scale(${scale})`, transformOrigin: '0 0' }}
          />
        </Box>
      </Box>
    </Box>
  );
}

function useWidth(element: React.RefObject<HTMLElement>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
