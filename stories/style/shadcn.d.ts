// Files that shadcn/ui copies into a shop, with the types of their current version.

declare module '@/components/ui/button' {
  import type { ComponentProps, JSX } from 'react';

  export function Button(
    props: ComponentProps<'button'> & {
      variant?: 'default' | 'destructive' | 'outline' | 'secondary' | 'ghost' | 'link' | null;
      size?: 'default' | 'sm' | 'lg' | 'icon' | null;
      asChild?: boolean;
    },
  ): JSX.Element;
}

declare module 'lucide-react' {
  import type { JSX, SVGProps } from 'react';

  export function Loader2(props: SVGProps<SVGSVGElement>): JSX.Element;
}
