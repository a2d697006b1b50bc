"""Pages as Telegram Desktop exports a chat."""

from __future__ import annotations

TEXT = "The agency counted 40 tents."
TIME = "04.11.2024 17:00:00 UTC+07:00"
_HEAD = """<!DOCTYPE html>
<html>

 <head>

  <meta charset="utf-8"/>
<title>Exported Data</title>
  <meta content="width=device-width, initial-scale=1.0" name="viewport"/>

  <link href="css/style.css" rel="stylesheet"/>

  <script src="js/script.js" type="text/javascript">

  </script>

 </head>

 <body onload="CheckLocation();">

  <div class="page_wrap">

   <div class="page_header">

    <div class="content">

     <div class="text bold">
Tent Desk 
     </div>

    </div>

   </div>

   <div class="page_body chat_page">

    <div class="history">
"""


def exported(*messages: str) -> bytes:
    """The page of a channel with these messages."""
    return f"{_HEAD}{''.join(messages)}    </div>\n\n   </div>\n\n  </div>\n\n </body>\n\n</html>\n".encode()


def message(number, text=TEXT, *, name="Tent Desk", joined=False, forwarded=None, time=TIME, before="", after=""):
    """A message; `forwarded`: who wrote it first, "" where that is as in the message before."""
    held = before + (f'<div class="text">\n{text}\n       </div>' if text is not None else "") + after
    if forwarded is not None:
        shown = f'<div class="from_name">\n{forwarded} <span class="date details"> 03.11.2024 </span>\n</div>'
        held = f'<div class="forwarded body">\n{shown if forwarded else ""}{held}</div>'
    named = "" if joined else f'<div class="from_name">\n{name} \n       </div>\n'
    return f"""
     <div class="message default clearfix{" joined" if joined else ""}" id="message{number}">

      <div class="body">

       <div class="pull_right date details" title="{time}">
17:00
       </div>

       {named}{held}

      </div>

     </div>
"""


def service(number):
    """The line between two days."""
    body = '<div class="body details">\n4 November 2024\n      </div>'
    return f'     <div class="message service" id="message{number}">\n\n      {body}\n\n     </div>\n'
