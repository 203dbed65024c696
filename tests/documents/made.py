"""Small files made for the tests: a PDF written by hand, a Word file, a page, a feed."""

import io

import docx

PROSE = (
    "Le pont de Lorvane a rouvert mardi matin après trois semaines de travaux.",
    "« Rien ne presse, chacun passera », a déclaré le maire, Noé Lambrin, devant les riverains du quartier.",
    "La capitaine du port a nié tout retard et promis de publier le calendrier avant la fin du mois.",
)


def pdf(*pages, title="", compressed=None):
    """A PDF whose pages are lists of (left, base, size, text); `compressed` is a raw page of its own."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: b"<< /Title (%s) >>" % title.encode("cp1252"),
    }
    streams = [b"BT\n" + b"".join(map(_shown, page)) + b"ET" for page in pages]
    filters = [b""] * len(streams)
    if compressed is not None:
        streams.append(compressed)
        filters.append(b" /Filter /FlateDecode")
    kids = []
    for stream, coding in zip(streams, filters, strict=True):
        number = 5 + 2 * len(kids)
        kids.append(b"%d 0 R" % number)
        objects[number] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (number + 1)
        )
        objects[number + 1] = b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(stream), coding, stream)
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    data, table = b"%PDF-1.4\n", b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for number in sorted(objects):
        table += b"%010d 00000 n \n" % len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    trailer = b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF"
    return data + table + trailer % (len(objects) + 1, len(data))


def _shown(line):
    left, base, size, text = line
    coded = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"/F1 %d Tf 1 0 0 1 %d %d Tm (%s) Tj\n" % (size, left, base, coded)


def column(*lines, left=60, top=760, size=11, pitch=14):
    """Lines set one below the other."""
    return [(left, top - pitch * i, size, text) for i, text in enumerate(lines)]


def word(*paragraphs, title=None):
    """A Word file."""
    made = docx.Document()
    if title:
        made.add_heading(title, level=0)
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    return saved(made)


def saved(made):
    """The bytes of a Word file."""
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def page(*paragraphs, head="", charset="utf-8"):
    """A web page with a menu, an article and a foot."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<!doctype html><html lang="fr"><head><meta charset="{charset}">{head}</head><body>
    <nav><a href="/">Accueil</a> <a href="/sports">Sports</a> <a href="/meteo">Météo</a></nav>
    <article><h1>Le pont rouvre</h1>{text}</article>
    <footer>Mentions légales. Nous contacter.</footer></body></html>""".encode(charset)
