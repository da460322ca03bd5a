import bag from '../images/bag.svg';

/** Picture of a bag of coffee. Its colour follows from the id of the product. */
export function ProductPicture({ id }: { id: string }) {
  const letters = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const filter = `hue-rotate(${(letters * 131) % 360}deg)`;
  return <img className="picture" src={bag} alt="" style={{ filter }} />;
}
