"""One running program: a second start hands its files to the first and ends."""

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT = 500
LARGEST = 1_000_000


class Instance(QObject):
    """Listens on a socket of this user; nothing leaves the machine."""

    asked = Signal(list)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        digest = hashlib.sha256(str(folder).encode()).hexdigest()[:16]
        self._name = f"argmap-{digest}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)

    def handed_over(self, paths: list[str]) -> bool:
        """Give the files to the program that runs already; if none does, become it."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(WAIT):
            socket.write(json.dumps(paths).encode() + b"\n")
            socket.waitForBytesWritten(WAIT)
            heard = socket.waitForReadyRead(WAIT * 4)
            socket.disconnectFromServer()
            return heard
        # Left behind by a program that crashed.
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return False

    def _take(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(lambda s=socket: self._read(s))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine() or socket.bytesAvailable() > LARGEST:
            return
        try:
            paths = json.loads(bytes(socket.readLine().data()))
        except ValueError:
            paths = None
        if isinstance(paths, list) and all(isinstance(p, str) for p in paths):
            socket.write(b"ok\n")
            socket.flush()
            self.asked.emit(paths)
