//! The certificate of a PC, made by itself, and TLS that knows others by their fingerprint alone.

use agiderm_core::failure::{Failure, Result};
use agiderm_core::stations::{Identity, fingerprint};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, WebPkiSupportedAlgorithms, ring, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName, UnixTime};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::{
    ClientConfig, DigitallySignedStruct, DistinguishedName, Error, ServerConfig, SignatureScheme,
    version::TLS13,
};
use std::sync::Arc;

/// What both sides call the connection in their proofs.
const EXPORT: &[u8] = b"EXPORTER-agiderm-pairing";

/// A new certificate and its key.
pub fn make() -> Result<Identity> {
    let key = rcgen::KeyPair::generate().map_err(Failure::broken)?;
    let certificate = rcgen::CertificateParams::new(vec!["agiderm".to_owned()])
        .and_then(|params| params.self_signed(&key))
        .map_err(Failure::broken)?;
    Ok(Identity {
        certificate: STANDARD.encode(certificate.der()),
        key: STANDARD.encode(key.serialize_der()),
    })
}

/// Accepts the one pinned certificate, or any when none is pinned: who it is, is then asked before
/// anything is answered. That the other side holds its key is always proved.
#[derive(Debug)]
struct Pinned {
    fingerprint: Option<String>,
    algorithms: WebPkiSupportedAlgorithms,
}

impl Pinned {
    fn knows(&self, certificate: &CertificateDer<'_>) -> std::result::Result<(), Error> {
        match &self.fingerprint {
            Some(wanted) if *wanted != fingerprint(&STANDARD.encode(certificate)) => {
                Err(Error::General("another certificate".to_owned()))
            }
            _ => Ok(()),
        }
    }

    fn signed(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signature, &self.algorithms)
    }
}

fn only_tls13() -> std::result::Result<HandshakeSignatureValid, Error> {
    Err(Error::General("TLS 1.3 only".to_owned()))
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> std::result::Result<ServerCertVerified, Error> {
        self.knows(end_entity).map(|()| ServerCertVerified::assertion())
    }
    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, Error> {
        only_tls13()
    }
    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, Error> {
        self.signed(message, certificate, signature)
    }
    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}

impl ClientCertVerifier for Pinned {
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[]
    }
    fn verify_client_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: UnixTime,
    ) -> std::result::Result<ClientCertVerified, Error> {
        self.knows(end_entity).map(|()| ClientCertVerified::assertion())
    }
    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, Error> {
        only_tls13()
    }
    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, Error> {
        self.signed(message, certificate, signature)
    }
    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

fn pinned(fingerprint: Option<String>, provider: &CryptoProvider) -> Arc<Pinned> {
    Arc::new(Pinned { fingerprint, algorithms: provider.signature_verification_algorithms })
}

fn own(identity: &Identity) -> Result<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>)> {
    let read = |text: &str| STANDARD.decode(text).map_err(Failure::broken);
    let certificate = CertificateDer::from(read(&identity.certificate)?);
    let key = PrivatePkcs8KeyDer::from(read(&identity.key)?);
    Ok((vec![certificate], key.into()))
}

/// The house's side: any certificate is heard, none is believed yet.
pub fn house(identity: &Identity) -> Result<Arc<ServerConfig>> {
    let provider = provider();
    let verifier = pinned(None, &provider);
    let (chain, key) = own(identity)?;
    let config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&TLS13])
        .map_err(Failure::broken)?
        .with_client_cert_verifier(verifier)
        .with_single_cert(chain, key)
        .map_err(Failure::broken)?;
    Ok(Arc::new(config))
}

/// A station's side: the house it was paired with, or any while it is being paired.
pub fn station(identity: &Identity, house: Option<String>) -> Result<Arc<ClientConfig>> {
    let provider = provider();
    let verifier = pinned(house, &provider);
    let (chain, key) = own(identity)?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&TLS13])
        .map_err(Failure::broken)?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_client_auth_cert(chain, key)
        .map_err(Failure::broken)?;
    Ok(Arc::new(config))
}

/// The fingerprint of the other side.
pub fn peer(certificates: Option<&[CertificateDer<'_>]>) -> Option<String> {
    certificates?.first().map(|c| fingerprint(&STANDARD.encode(c)))
}

/// What stands for this very connection in the proofs of a pairing.
pub fn transcript<S>(connection: &rustls::ConnectionCommon<S>) -> Result<[u8; 32]> {
    connection.export_keying_material([0u8; 32], EXPORT, None).map_err(Failure::broken)
}
