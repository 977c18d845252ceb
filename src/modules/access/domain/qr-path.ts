import QRCode from 'qrcode'

/** A QR code as one SVG path on a grid of `size` by `size`, its quiet margin of four included. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const margin = 4
  const squares = Array.from(modules.data, (dark, at) =>
    dark ? `M${(at % modules.size) + margin} ${Math.floor(at / modules.size) + margin}h1v1h-1z` : '',
  )
  return { size: modules.size + margin * 2, path: squares.join('') }
}
